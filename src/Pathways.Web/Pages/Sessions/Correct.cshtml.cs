using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>
/// Corrects a logged session. What stood there stays readable for staff, with who corrected it, when and why; the youth sees that it was
/// corrected.
/// </summary>
[May(Permission.LogSessions)]
public sealed class CorrectModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<SessionsText> texts)
    : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public int SessionId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youths the viewer sees in it.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Whether it was a group.</summary>
    public bool IsGroup { get; private set; }

    /// <summary>Shows the session as a form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().CorrectableBy(viewer, db).Where(s => s.Id == SessionId)
            .Select(s => new
            {
                s.Revision,
                s.Kind,
                s.State,
                s.StartsAt,
                s.Minutes,
                s.Place,
                s.Others,
                s.DomainBits,
                s.OpenNote,
                s.ProtectedNote
            }).SingleOrDefaultAsync(cancellationToken);
        if (session is null) return NotFound();
        await FindAsync(cancellationToken);
        var local = clock.ToLocal(session.StartsAt);
        Form = new Input
        {
            Revision = session.Revision,
            Kind = session.Kind,
            Outcome = session.State,
            Day = DateOnly.FromDateTime(local),
            Time = TimeOnly.FromDateTime(local),
            Minutes = session.Minutes,
            Place = session.Place,
            Others = session.Others,
            Domains = [.. Domains.FromBits(session.DomainBits)],
            OpenNote = session.OpenNote,
            ProtectedNote = session.ProtectedNote,
            Youths = People.ToDictionary(p => p.Id, p => new YouthInput { Mood = p.Mood, Bond = p.Bond, Absent = p.Absent, Note = p.Note }),
        };
        foreach (var person in People) readLog.FileOpened(person.Id, "/Sessions/Correct");
        return Page();
    }

    /// <summary>Saves the correction and keeps what stood there.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var session = await db.Sessions.CorrectableBy(viewer, db).Include(s => s.Participants).Include(s => s.Versions).AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == SessionId, cancellationToken);
        if (session is null) return NotFound();
        await FindAsync(cancellationToken);
        if (!ModelState.IsValid) return Page();
        var seen = People.Select(p => p.Id).ToHashSet();
        var correction = new SessionCorrection(
            Form.Kind, Form.Outcome, clock.ToUtc(Form.Day!.Value, Form.Time), Form.Minutes, Trim(Form.Place), Trim(Form.Others),
                [.. Form.Domains.Where(Enum.IsDefined)], Trim(Form.OpenNote), Trim(Form.ProtectedNote),
            Form.Youths.Where(y => seen.Contains(y.Key))
                .ToDictionary(y => y.Key, y => new ParticipantEntry(y.Value.Mood, y.Value.Bond, Trim(y.Value.Note), y.Value.Absent)));
        if (session.Correct(correction, viewer.AccountId, Trim(Form.Reason), clock.UtcNow) is { } problem)
        {
            db.ChangeTracker.Clear();
            this.Refuse(problem, problem switch
            {
                SessionProblem.ReasonMissing => "Form.Reason",
                SessionProblem.HeldInTheFuture => "Form.Day",
                SessionProblem.MinutesOutOfRange => "Form.Minutes",
                _ => "",
            });
            return Page();
        }

        if (!await this.SaveAsync(db, session, Form.Revision, cancellationToken)) return Page();
        this.Notice(texts["Correct.Saved"]);
        this.SayHour(Form.Day, Form.Time);
        return Redirect($"/Sessions/Show/{SessionId}");
    }

    private static string Trim(string? text) => (text ?? "").Trim();

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        People = await db.SessionParticipants.AsNoTracking().VisibleTo(viewer, db).Where(p => p.SessionId == SessionId)
            .ByNameOf(p => p.Youth, Cultures.Current).ThenBy(p => p.YouthId)
            .Select(p => new Person(p.YouthId, p.Youth.Name, p.Mood, p.Bond, p.Absent, p.Note,
                p.Session.Participants.Count)).ToListAsync(cancellationToken);
        IsGroup = People.Any(p => p.Together > 1);
        foreach (var person in People) Form.Youths.TryAdd(person.Id, new YouthInput());
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Revision of the session.</summary>
        public int Revision { get; init; }

        /// <summary>Why it is corrected.</summary>
        [StringLength(2_000)]
        public string? Reason { get; init; }

        /// <summary>What kind of contact.</summary>
        [EnumDataType(typeof(SessionKind))]
        public SessionKind Kind { get; init; } = SessionKind.Individual;

        /// <summary>What became of it.</summary>
        [EnumDataType(typeof(SessionState))]
        public SessionState Outcome { get; init; } = SessionState.Held;

        /// <summary>Local day.</summary>
        [Required]
        public DateOnly? Day { get; init; }

        /// <summary>Local time.</summary>
        public TimeOnly Time { get; init; }

        /// <summary>How long.</summary>
        public int Minutes { get; init; }

        /// <summary>Where.</summary>
        [StringLength(200)]
        public string? Place { get; init; }

        /// <summary>Who else was there.</summary>
        [StringLength(200)]
        public string? Others { get; init; }

        /// <summary>Domains touched.</summary>
        public List<Domain> Domains { get; init; } = [];

        /// <summary>What we did; the youth reads it.</summary>
        [StringLength(20_000)]
        public string? OpenNote { get; init; }

        /// <summary>Never shown to the youth.</summary>
        [StringLength(20_000)]
        public string? ProtectedNote { get; init; }

        /// <summary>What is said of each youth, by the youth's key.</summary>
        public Dictionary<int, YouthInput> Youths { get; init; } = [];
    }

    /// <summary>What is said of one youth.</summary>
    public sealed record YouthInput
    {
        /// <summary>How the youth was.</summary>
        [EnumDataType(typeof(Mood))]
        public Mood? Mood { get; init; }

        /// <summary>How we get on.</summary>
        [EnumDataType(typeof(Bond))]
        public Bond? Bond { get; init; }

        /// <summary>Did not come to a group.</summary>
        public bool Absent { get; init; }

        /// <summary>A readable note for this youth alone.</summary>
        [StringLength(20_000)]
        public string? Note { get; init; }
    }

    /// <summary>A youth of the session.</summary>
    public sealed record Person(int Id, PersonName Name, Mood? Mood, Bond? Bond, bool Absent, string Note,
        int Together);
}
