using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Offline;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Offline;

/// <summary>
/// The little a mentor's device keeps for hours without a network: initials and file number of each youth, the domains of goals a step can
/// join, and today's
/// planned sessions. Names and places only to a device the mentor trusts. No note, no document, no reason.
/// </summary>
[May(Permission.LogSessions), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SnapshotModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, Format format, IAntiforgery antiforgery,
    SiteCookies cookies) : PageModel
{
    /// <summary>Answers it, with the token a device needs to send. Four statements, however many youths.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var trusted = await DevicesModel.IsTrustedAsync(Request, cookies, db, viewer, cancellationToken);
        var youths = await db.Youths.AsNoTracking().VisibleTo(viewer, db).Where(Youth.IsAccompanied).ByName(Cultures.Current)
            .Select(y => new { y.Id, y.Name, y.FileNumber }).ToListAsync(cancellationToken);
        var goals = (await db.Goals.AsNoTracking().WhereYouthVisibleTo(g => g.Plan.Youth, viewer, db)
            .Where(Goal.ThatTakeSteps)
            .OrderBy(g => g.Plan.State == PlanState.Draft).ThenBy(g => g.Position).Select(g => new { g.Id, g.Plan.YouthId, g.Domain })
            .ToListAsync(cancellationToken)).ToLookup(g => g.YouthId);
        var (me, end) = (viewer.AccountId, clock.StartOf(viewer.Today.AddDays(2)));
        var planned = await db.Sessions.AsNoTracking().VisibleTo(viewer, db)
            .Where(s => s.MentorId == me && s.State == SessionState.Planned && s.StartsAt < end)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.StartsAt, s.Kind, s.Minutes, s.Place, Youths = s.Participants.Select(p => p.YouthId).ToList() })
            .ToListAsync(cancellationToken);
        var mine = youths.Select(y => y.Id).ToHashSet();
        readLog.ListOpened("/Offline/Snapshot", trusted ? "names" : "initials", youths.Count);

        return new JsonResult(new
        {
            account = viewer.AccountId,
            token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken,
            trusted,
            when = format.Moment(clock.UtcNow),
            youths = youths.Select(y => new
            {
                y.Id,
                name = trusted ? format.Name(y.Name) : Initials.Of(format.Name(y.Name)),
                file = y.FileNumber,
                goals = goals[y.Id].Select(g => new { g.Id, domain = g.Domain.ToString() }),
            }),
            planned = planned.Select(s => new
            {
                s.Id,
                when = format.Moment(s.StartsAt),
                day = Format.Field(clock.DayOf(s.StartsAt)),
                time = format.Time(s.StartsAt),
                kind = s.Kind.ToString(),
                s.Minutes,
                place = trusted ? s.Place : "",
                youths = s.Youths.Where(mine.Contains),
            }),
        });
    }
}
