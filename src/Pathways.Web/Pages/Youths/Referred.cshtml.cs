using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// The psychological team's queue: who was referred, why, since when; the most urgent first, then the oldest. Those that wait for somebody,
/// or all open ones.
/// </summary>
[May(Permission.SeeReferredYouths)]
public sealed class ReferredModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Only those nobody took up yet.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Waiting { get; set; }

    /// <summary>The local day ages are computed on.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>One page of referrals.</summary>
    public ListPage<Row> Referrals { get; private set; } = null!;

    /// <summary>Shows the queue.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Referrals = await Open.OrderByDescending(r => r.Urgency).ThenBy(r => r.ReferredAt).ThenBy(r => r.Id)
            .Select(r => new Row(
                r.Id, r.YouthId, r.Urgency, r.TakenAt, r.TakenBy!.Name, r.AnsweredAt, r.Youth.Name,
                    new Birth(r.Youth.BirthDate, r.Youth.BirthPrecision), r.Reason,
                r.ReferredAt,
                r.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault() ?? "",
                r.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? "",
                new PersonName(db.Users.Where(a => a.Id == r.ReferredById).Select(a => a.Name.Arabic).FirstOrDefault() ?? "",
                    db.Users.Where(a => a.Id == r.ReferredById).Select(a => a.Name.Latin).FirstOrDefault() ?? "")))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        readLog.ListOpened("/Youths/Referred", Waiting ? "waiting" : "", Referrals.Total);
    }

    private IQueryable<TeamReferral> Open => db.TeamReferrals.WhereYouthVisibleTo(r => r.Youth, viewer, db).WhereAccompanied(r => r.Youth)
        .Where(r => r.ClosedAt == null && (!Waiting || r.TakenAt == null));

    /// <summary>A referral.</summary>
    public sealed record Row(
        int Id, int YouthId, ReferralUrgency Urgency, DateTime? TakenAt, PersonName? TakenBy, DateTime? AnsweredAt, PersonName Name,
        Birth Birth, string Reason, DateTime ReferredAt, string CentreArabic, string CentreLatin, PersonName By);
}
