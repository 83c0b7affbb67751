using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>A youth's sessions for staff: planned ones on top, then the past, newest first.</summary>
[May(Permission.SeeSessions)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings) : PageModel
{
    private const int PageSize = 20;

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

    /// <summary>Whether the viewer may log and plan.</summary>
    public bool MayLog => viewer.May(Permission.LogSessions);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer).Where(y => y.Id == YouthId).Select(y => new Person(y.NameArabic, y.NameLatin)).SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        Youth = youth;
        var sessions = db.SessionParticipants.AsNoTracking().Where(p => p.YouthId == YouthId);
        Planned = await sessions.Where(p => p.Session.State == SessionState.Planned).OrderBy(p => p.Session.StartsAt).Take(50).ForStaff(viewer).ToListAsync(cancellationToken);
        Past = await sessions.Where(p => p.Session.State != SessionState.Planned).OrderByDescending(p => p.Session.StartsAt).ThenByDescending(p => p.SessionId)
            .ForStaff(viewer).PageAsync(PageNumber, PageSize, cancellationToken);
        await readLog.FileOpenedAsync(YouthId, "/Sessions/Of", cancellationToken);
        return Page();
    }

    /// <summary>Whether a session's time has passed.</summary>
    public bool HasPassed(SessionReading session) => session.StartsAt < clock.UtcNow;

    /// <summary>Whether it was logged late.</summary>
    public bool WasLate(SessionReading session) => Session.WasLate(session.StartsAt, session.LoggedAt, settings.LateLogDays);

    /// <summary>The youth's names.</summary>
    public sealed record Person(string NameArabic, string NameLatin);
}
