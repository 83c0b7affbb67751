using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Pages.Feedback;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>One session for staff, with what stood there before corrections; of a group, the youths the viewer sees.</summary>
[May(Permission.SeeSessions)]
public sealed class ShowModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings,
    IStringLocalizer<SessionsText> texts) : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public int SessionId { get; set; }

    /// <summary>Each visible youth with the session.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Goals it was about.</summary>
    public IReadOnlyList<GoalRow> Goals { get; private set; } = [];

    /// <summary>What stood here before each correction, the newest first.</summary>
    public IReadOnlyList<Before> Versions { get; private set; } = [];

    /// <summary>What managers said about it.</summary>
    public FeedbackPanel Feedback { get; private set; } = null!;

    /// <summary>Whether the viewer may correct it.</summary>
    public bool MayCorrect { get; private set; }

    /// <summary>Whether the viewer may say that it stands in the wrong file.</summary>
    public bool MayMove { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var people = await db.SessionParticipants.VisibleTo(viewer, db).Where(p => p.SessionId == SessionId)
            .ByNameOf(p => p.Youth, Cultures.Current)
            .ThenBy(p => p.YouthId)
            .Select(p => new { p.YouthId, p.Youth.Name }).ToListAsync(cancellationToken);
        if (people.Count == 0) return NotFound();
        var readings = await db.SessionParticipants.AsNoTracking().Where(p => p.SessionId == SessionId)
            .ByNameOf(p => p.Youth, Cultures.Current)
            .ThenBy(p => p.YouthId).ForStaff(viewer, db).ToListAsync(cancellationToken);
        Rows = [.. people.Zip(readings, (person, reading) => new Row(person.YouthId, person.Name, reading))];
        var (me, seesProtected) = (viewer.AccountId, viewer.May(Permission.SeeProtectedNotes)
            && (viewer.AllCentres || readings[0].MentorId == viewer.AccountId || readings[0].People == 1));
        MayCorrect = viewer.May(Permission.LogSessions) && readings[0].LoggedAt is not null
            && (readings[0].MentorId == me || readings[0].People == 1);
        MayMove = viewer.May(Permission.PutRight) && readings[0].LoggedAt is not null
            && (viewer.AllCentres || readings[0].MentorId == me || readings[0].People == 1);
        List<int> ids = [.. people.Select(p => p.YouthId)];
        Goals = await db.SessionGoals.AsNoTracking().Where(g => g.SessionId == SessionId && ids.Contains(g.Goal.Plan.YouthId))
            .OrderBy(g => g.Goal.Position)
            .Select(g => new GoalRow(g.Goal.Domain, g.Goal.YouthWords)).ToListAsync(cancellationToken);
        if (readings[0].CorrectedAt is not null)
        {
            Versions = await db.SessionVersions.AsNoTracking().Where(v => v.SessionId == SessionId).OrderByDescending(v => v.Number)
                .Select(v => new Before(
                    v.Number, v.Kind, v.State, v.StartsAt, v.Minutes, v.Place, v.Others, v.DomainBits, v.OpenNote, seesProtected
                        ? v.ProtectedNote : "", v.WrittenBy.Name, v.WrittenAt,
                    v.ReplacedBy.Name, v.ReplacedAt, v.Reason,
                    v.Youths.Where(y => ids.Contains(y.YouthId)).OrderBy(y => y.YouthId)
                        .Select(y => new BeforeOf(y.YouthId, y.Mood, y.Bond, y.Absent, y.Note)).ToList()))
                .ToListAsync(cancellationToken);
        }

        Feedback = await FeedbackPanel.ReadAsync(db, viewer, SessionId, readings[0].LoggedAt is not null, cancellationToken);
        foreach (var person in people) readLog.FileOpened(person.YouthId, "/Sessions/Show");
        return Page();
    }

    /// <summary>I have seen the youth's comment.</summary>
    public async Task<IActionResult> OnPostSeenAsync(int youth, CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.LogSessions)) return Forbid();
        if (!await db.SessionParticipants.VisibleTo(viewer, db)
            .AnyAsync(p => p.SessionId == SessionId && p.YouthId == youth, cancellationToken)) return NotFound();
        var session = await db.Sessions.VisibleTo(viewer, db).Include(s => s.Participants.Where(p => p.YouthId == youth))
            .SingleAsync(s => s.Id == SessionId, cancellationToken);
        if (session.SeeComment(youth, clock.UtcNow) is not null) return NotFound();
        if (!await db.TrySaveAsync(cancellationToken)) return NotFound(); // the youth has left the group
        this.Notice(texts["CommentSeenDone"]);
        return Redirect($"/Sessions/Show/{SessionId}");
    }

    /// <summary>Whether it was logged late.</summary>
    public bool WasLate(SessionReading session) => Session.WasLate(session.StartsAt, session.LoggedAt, settings.LateLogDays);

    /// <summary>A youth and the session.</summary>
    public sealed record Row(int YouthId, PersonName Name, SessionReading Session);

    /// <summary>A goal it was about.</summary>
    public sealed record GoalRow(Domain Domain, string Words);

    /// <summary>What stood here before a correction.</summary>
    public sealed record Before(
        int Number, SessionKind Kind, SessionState State, DateTime StartsAt, int Minutes, string Place, string Others, int DomainBits,
            string OpenNote, string ProtectedNote,
        PersonName WrittenBy, DateTime WrittenAt, PersonName ReplacedBy, DateTime ReplacedAt, string Reason, List<BeforeOf> Youths);

    /// <summary>What it said of a youth.</summary>
    public sealed record BeforeOf(int YouthId, Mood? Mood, Bond? Bond, bool Absent, string Note);
}
