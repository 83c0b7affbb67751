using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Sessions;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Sessions;

/// <summary>One session for staff; of a group, the youths the viewer sees.</summary>
[May(Permission.SeeSessions)]
public sealed class ShowModel(PathwaysDb db, Viewer viewer, ReadLog readLog, ProgrammeSettings settings) : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public int SessionId { get; set; }

    /// <summary>Each visible youth with the session.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var people = await db.SessionParticipants.VisibleTo(viewer).Where(p => p.SessionId == SessionId).OrderBy(p => p.Youth.SortName).ThenBy(p => p.YouthId)
            .Select(p => new { p.YouthId, p.Youth.NameArabic, p.Youth.NameLatin }).ToListAsync(cancellationToken);
        if (people.Count == 0) return NotFound();
        var readings = await db.SessionParticipants.AsNoTracking().Where(p => p.SessionId == SessionId).OrderBy(p => p.Youth.SortName).ThenBy(p => p.YouthId).ForStaff(viewer).ToListAsync(cancellationToken);
        Rows = [.. people.Zip(readings, (person, reading) => new Row(person.YouthId, person.NameArabic, person.NameLatin, reading))];
        foreach (var person in people) await readLog.FileOpenedAsync(person.YouthId, "/Sessions/Show", cancellationToken);
        return Page();
    }

    /// <summary>Whether it was logged late.</summary>
    public bool WasLate(SessionReading session) => Session.WasLate(session.StartsAt, session.LoggedAt, settings.LateLogDays);

    /// <summary>A youth and the session.</summary>
    public sealed record Row(int YouthId, string NameArabic, string NameLatin, SessionReading Session);
}
