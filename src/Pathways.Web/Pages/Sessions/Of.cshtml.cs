using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>A youth's sessions for staff: planned ones on top, then the past, newest first.</summary>
[May(Permission.SeeSessions)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings) : PageModel
{
    private const int PageSize = 20;

    private const int LastBonds = 24;

    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>Page number of the past, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The youth.</summary>
    public Person Youth { get; private set; } = null!;

    /// <summary>Planned, soonest first; also those whose time has passed and which nobody logged.</summary>
    public IReadOnlyList<SessionReading> Planned { get; private set; } = [];

    /// <summary>Logged ones.</summary>
    public ListPage<SessionReading> Past { get; private set; } = null!;

    /// <summary>How we got on in the last sessions, as the mentor saw it, the oldest first.</summary>
    public IReadOnlyList<Bond?> Bonds { get; private set; } = [];

    /// <summary>The same, as the youth saw it.</summary>
    public IReadOnlyList<Bond?> BondsByYouth { get; private set; } = [];

    /// <summary>Whether the viewer may log and plan.</summary>
    public bool MayLog => viewer.May(Permission.LogSessions);

    /// <summary>Whether the viewer may log or move this one: a group of somebody else stays theirs.</summary>
    public bool MayChange(SessionReading session) => MayLog && (session.MentorId == viewer.AccountId || session.People == 1);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new Person(y.Name, db.SessionParticipants.Count(p => p.YouthId == y.Id
                && p.Session.State != SessionState.Planned))).SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        Youth = youth;
        var sessions = db.SessionParticipants.AsNoTracking().Where(p => p.YouthId == YouthId);
        Planned = await sessions.Where(p => p.Session.State == SessionState.Planned).OrderBy(p => p.Session.StartsAt)
            .ThenBy(p => p.SessionId).Take(50).ForStaff(viewer, db).ToListAsync(cancellationToken);
        Past = await sessions.Where(p => p.Session.State != SessionState.Planned).OrderByDescending(p => p.Session.StartsAt)
            .ThenByDescending(p => p.SessionId)
            .ForStaff(viewer, db).PageAsync(youth.PastSessions, PageNumber, PageSize, cancellationToken);
        var bonds = await sessions.Where(p => p.Bond != null || p.BondByYouth != null).OrderByDescending(p => p.Session.StartsAt)
            .ThenByDescending(p => p.SessionId).Take(LastBonds)
            .Select(p => new { p.Bond, p.BondByYouth }).ToListAsync(cancellationToken);
        Bonds = [.. bonds.Select(b => b.Bond).Reverse()];
        BondsByYouth = [.. bonds.Select(b => b.BondByYouth).Reverse()];
        readLog.FileOpened(YouthId, "/Sessions/Of");
        return Page();
    }

    /// <summary>Whether a session's time has passed.</summary>
    public bool HasPassed(SessionReading session) => Due.At(session.StartsAt, clock.UtcNow) == DueState.Overdue;

    /// <summary>Whether it was logged late.</summary>
    public bool WasLate(SessionReading session) => Session.WasLate(session.StartsAt, session.LoggedAt, settings.LateLogDays);

    /// <summary>The youth's names, and how many sessions were logged.</summary>
    public sealed record Person(PersonName Name, int PastSessions);
}
