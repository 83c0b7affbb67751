using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>Plans that youth and mentor agreed and that wait for the manager, the longest wait first.</summary>
[May(Permission.ApprovePlans)]
public sealed class ApprovalsModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>One page of plans.</summary>
    public ListPage<Row> Plans { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Plans = await db.Plans.WaitingFor(viewer, db).OrderBy(p => p.AgreedAt).ThenBy(p => p.Id)
            .Select(p => new Row(
                p.Id, p.Version, p.AgreedAt!.Value, p.Youth.Name, new Birth(p.Youth.BirthDate, p.Youth.BirthPrecision), p.WrittenBy.Name,
                p.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault()
                    ?? "", p.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? "",
                p.Goals.Count, p.Agreement!.Value, p.SignedOn))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        readLog.ListOpened("/Plans/Approvals", "", Plans.Total);
    }

    /// <summary>A row.</summary>
    public sealed record Row(
        int Id, int Version, DateTime AgreedAt, PersonName Name, Birth Birth, PersonName Mentor,
        string CentreArabic, string CentreLatin, int Goals, PlanAgreement How, DateOnly? SignedOn);
}
