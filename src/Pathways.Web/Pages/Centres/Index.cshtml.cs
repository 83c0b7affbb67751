using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Centres;

/// <summary>The centres: all for an admin, the own ones for a manager. Numbers only, no names of youths.</summary>
[May(Permission.SeeCentres)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The centres.</summary>
    public ListPage<Row> Centres { get; private set; } = null!;

    /// <summary>True for those who create and change centres.</summary>
    public bool MayKeep => viewer.May(Permission.KeepCentres);

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Centres = await db.Centres.VisibleTo(viewer).ByName(Cultures.Current)
            .Select(c => new Row(
                c.Id, c.NameArabic, c.NameLatin, c.City, c.Capacity,
                db.Stays.Present(db).Count(s => s.CentreId == c.Id),
                c.Staff.Count(s => s.Account.Role == Role.Mentor && s.Account.ClosedAt == null), c.ClosedFrom))
            .PageAsync(PageNumber, PageSize, cancellationToken);

    /// <summary>A row.</summary>
    public sealed record Row(int Id, string NameArabic, string NameLatin, string City, int Capacity, int Youths, int Mentors,
        DateOnly? ClosedFrom);
}
