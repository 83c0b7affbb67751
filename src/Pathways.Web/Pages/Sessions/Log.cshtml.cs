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
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>
/// Logs a session, with one youth or several (<c>?youth=1&amp;youth=2</c>), or one that was planned (<c>?session=3</c>). Without either,
/// asks with whom.
/// The form carries its own key: sent twice, it answers with the first result and makes nothing new.
/// </summary>
[May(Permission.LogSessions)]
public sealed class LogModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, LogSession log,
    IStringLocalizer<SessionsText> texts) : PageModel
{
    private const int UsualOf = 10;

    /// <summary>Who took part.</summary>
    [BindProperty(SupportsGet = true, Name = "youth")]
    public int[] YouthIds { get; set; } = [];

    /// <summary>The planned session that is logged.</summary>
    [BindProperty(SupportsGet = true, Name = "session")]
    public int? PlannedId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youths of the form; empty while it is asked with whom.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>The mentor's youths, to choose from.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>Planned sessions up to today that nobody logged yet.</summary>
    public IReadOnlyList<Waiting> Unlogged { get; private set; } = [];

    /// <summary>Goals to which a next step can be added (one youth only).</summary>
    public IReadOnlyList<GoalChoice> Goals { get; private set; } = [];

    /// <summary>The last session with this youth.</summary>
    public Last? LastTime { get; private set; }

    /// <summary>Planned sessions with this youth that are not logged; the first ones.</summary>
    public IReadOnlyList<Expected> Planned { get; private set; } = [];

    /// <summary>True when something about the session was asked.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>When the local day ends (UTC).</summary>
    public DateTime EndOfToday => clock.StartOf(Today.AddDays(1));

    /// <summary>Under which the form's draft is kept.</summary>
    public string DraftKey => PlannedId is { } planned ? $"session-planned-{planned}" : "session-" + string.Join('-', YouthIds.Take(10));

    /// <summary>Shows the form, or asks with whom.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var start = clock.Now.AddMinutes(-45);
        if (DateOnly.FromDateTime(start) < Today) start = Today.ToDateTime(TimeOnly.MinValue);
        Form = new Input { ClientId = Guid.CreateVersion7(), MadeOn = Today, Time = new TimeOnly(start.Hour, start.Minute / 15 * 15) };
        if (PlannedId is { } id)
        {
            var planned = await db.Sessions.ChangeableBy(viewer, db).Where(s => s.Id == id && s.LoggedAt == null)
                .Select(s => new { s.Kind, s.StartsAt, s.Minutes, s.Place, Youths = s.Participants.Select(p => p.YouthId).ToList() })
                .SingleOrDefaultAsync(cancellationToken);
            if (planned is null) return NotFound();
            YouthIds = [.. planned.Youths];
            var day = clock.DayOf(planned.StartsAt);
            Form = Form with
            {
                Kind = planned.Kind,
                Minutes = planned.Minutes,
                Place = planned.Place,
                Time = TimeOnly.FromDateTime(clock.ToLocal(planned.StartsAt)),
                Day = day == Today ? LogDay.Today : day == Today.AddDays(-1) ? LogDay.Yesterday : LogDay.Other,
                OtherDay = day == Today || day == Today.AddDays(-1) ? null : day,
            };
        }
        else if (YouthIds.Length > 1)
        {
            Form = Form with { Kind = SessionKind.Group };
        }

        if (!await FindAsync(cancellationToken)) return NotFound();
        if (PlannedId is null && People.Count == 1) await PrefillAsync(People[0].Id, cancellationToken);
        Form = Form with { GoalId = Goals is [var first, ..] ? first.Id : null, NextTime = Form.Time };
        foreach (var person in People) readLog.FileOpened(person.Id, "/Sessions/Log");
        if (People.Count == 0) readLog.ListOpened("/Sessions/Log", "", Choices.Count);
        return Page();
    }

    /// <summary>Saves the session with what follows from it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await AgainAsync(cancellationToken);
        var (entry, missing) = Form.Entry(YouthIds, PlannedId, clock);
        foreach (var field in missing) this.Refuse(SessionProblem.DayMissing, field);
        if (entry is null) return await AgainAsync(cancellationToken);

        var result = await log.RunAsync(entry, cancellationToken);
        if (result.NotThere) return NotFound();
        if (result.Problem is { } problem)
        {
            this.Refuse(problem, result.AboutNext ? "Form.NextDay" : problem switch
            {
                SessionProblem.HeldInTheFuture or SessionProblem.LoggedThisMinute => "Form.Time",
                SessionProblem.NothingWritten => "Form.OpenNote",
                SessionProblem.MinutesOutOfRange => "Form.Minutes",
                SessionProblem.GoalMissing => "Form.GoalId",
                SessionProblem.StepDueInThePast => "Form.StepDueOn",
                _ => "",
            });
            IsAsked = problem is SessionProblem.NothingWritten or SessionProblem.LoggedThisMinute;
            if (problem == SessionProblem.KeyMissing) this.Renew("Form.ClientId", Guid.CreateVersion7());
            return await AgainAsync(cancellationToken);
        }

        this.Notice(texts[result.NextPlanned ? "Log.SavedWithNext" : "Log.Saved"]);
        this.SayHour(clock.DayOf(entry.StartsAt), Form.Time);
        if (entry.NextAt is { } next) this.SayHour(clock.DayOf(next), Form.NextTime ?? Form.Time);
        return Redirect(result.YouthIds is [var only] ? $"/Sessions/Of/{only}" : "/Youths/Today");
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page()
        : NotFound();

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (PlannedId is { } planned && YouthIds.Length == 0)
        {
            YouthIds = [.. await db.SessionParticipants.VisibleTo(viewer, db).Where(p => p.SessionId == planned).Select(p => p.YouthId)
                .ToListAsync(cancellationToken)];
        }

        if (YouthIds.Length == 0) return await AskWithWhomAsync(cancellationToken);
        var ids = YouthIds.Distinct().ToList();
        People = await db.Youths.VisibleTo(viewer, db).Where(y => ids.Contains(y.Id)).ByName(Cultures.Current)
            .Select(y => new Person(y.Id, y.Name, new Birth(y.BirthDate, y.BirthPrecision))).ToListAsync(cancellationToken);
        if (People.Count == 0 || (People.Count < ids.Count && PlannedId is null)) return false;
        YouthIds = [.. People.Select(p => p.Id)];
        foreach (var person in People)
        {
            Form.Moods.TryAdd(person.Id, null);
            Form.Youths.TryAdd(person.Id, new YouthInput());
        }

        if (People.Count > 1) return true;

        var id = People[0].Id;
        Goals = await db.Goals.AsNoTracking().Where(Goal.ThatTakeSteps).Where(g => g.Plan.YouthId == id)
            .OrderBy(g => g.Plan.State == PlanState.Draft).ThenBy(g => g.Position).Select(g => new GoalChoice(g.Id, g.Domain, g.YouthWords))
            .ToListAsync(cancellationToken);
        var (me, sessions) = (viewer.AccountId, db.SessionParticipants.VisibleTo(viewer, db).Where(p => p.YouthId == id));
        var held = sessions.ThatTookPlace().OrderByDescending(p => p.Session.StartsAt).ThenByDescending(p => p.SessionId).Take(1);
        var ahead = sessions.Where(p => p.Session.State == SessionState.Planned && p.Session.MentorId == me)
            .OrderBy(p => p.Session.StartsAt).ThenBy(p => p.SessionId).Take(UsualOf);
        var known = await held.Select(p =>
            new { p.SessionId, p.Session.StartsAt, p.Session.Kind, p.Session.State, p.Session.OpenNote, p.Comment })
            .Concat(ahead.Select(p =>
                new { p.SessionId, p.Session.StartsAt, p.Session.Kind, p.Session.State, p.Session.OpenNote, p.Comment }))
            .ToListAsync(cancellationToken);
        LastTime = known.Where(s => s.State == SessionState.Held)
            .Select(s => new Last(s.SessionId, s.StartsAt, s.Kind, s.OpenNote, s.Comment))
            .FirstOrDefault();
        if (PlannedId is null)
        {
            Planned = [.. known.Where(s => s.State == SessionState.Planned).Select(s => new Expected(s.SessionId, s.StartsAt, s.Kind))
                .OrderBy(s => s.StartsAt)];
        }

        return true;
    }

    /// <summary>
    /// What is usual with this youth: the kind of most of the last sessions, its place, the last length, and the hour when it was not now.
    /// </summary>
    private async Task PrefillAsync(int youthId, CancellationToken cancellationToken)
    {
        var before = await db.SessionParticipants.VisibleTo(viewer, db).ThatTookPlace()
            .Where(p => p.YouthId == youthId && p.Session.Kind != SessionKind.Group)
            .OrderByDescending(p => p.Session.StartsAt).ThenByDescending(p => p.SessionId).Take(UsualOf)
            .Select(p => new { p.Session.Kind, p.Session.Place, p.Session.Minutes }).ToListAsync(cancellationToken);
        if (before.Count == 0) return;
        var usual = before.GroupBy(b => b.Kind).MaxBy(g => g.Count())!;
        Form = Form with
        {
            Kind = usual.Key,
            Place = usual.Where(b => b.Place.Length > 0).GroupBy(b => b.Place).MaxBy(g => g.Count())?.Key,
            Minutes = usual.FirstOrDefault(b => b.Minutes > 0)?.Minutes ?? Form.Minutes,
        };
    }

    private async Task<bool> AskWithWhomAsync(CancellationToken cancellationToken)
    {
        var (me, end) = (viewer.AccountId, clock.StartOf(Today.AddDays(1)));
        Choices = await db.Youths.VisibleTo(viewer, db).Where(Youth.IsAccompanied).ByName(Cultures.Current)
            .Select(y => new Choice(y.Id, y.Name, y.FileNumber)).ToListAsync(cancellationToken);
        Unlogged = await db.Sessions.AsNoTracking().VisibleTo(viewer, db).Where(s => s.MentorId == me && s.State == SessionState.Planned
            && s.StartsAt < end).OrderByDescending(s => s.StartsAt).ThenByDescending(s => s.Id).Take(10)
            .Select(s => new Waiting(s.Id, s.StartsAt, s.Kind, s.Participants.Count,
                new PersonName(s.Participants.Select(p => p.Youth.Name.Arabic).FirstOrDefault() ?? "",
                    s.Participants.Select(p => p.Youth.Name.Latin).FirstOrDefault() ?? "")))
            .ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>The day, as chips.</summary>
    public enum LogDay
    {
        /// <summary>Today.</summary>
        Today = 1,

        /// <summary>Yesterday.</summary>
        Yesterday,

        /// <summary>Another day, in the field.</summary>
        Other,
    }

    /// <summary>When the next one is, as chips.</summary>
    public enum NextSession
    {
        /// <summary>Not said.</summary>
        NotYet = 1,

        /// <summary>In a week.</summary>
        InAWeek,

        /// <summary>In two weeks.</summary>
        InTwoWeeks,

        /// <summary>Another day, in the field.</summary>
        Other,
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The form's own key.</summary>
        public Guid ClientId { get; init; }

        /// <summary>The local day on which the form was shown: its "today" and "in a week" mean that one.</summary>
        public DateOnly? MadeOn { get; init; }

        /// <summary>Asked about, and meant: nothing is written, or another session took place at the same time.</summary>
        public bool Sure { get; init; }

        /// <summary>What kind of contact.</summary>
        [EnumDataType(typeof(SessionKind))]
        public SessionKind Kind { get; init; } = SessionKind.Individual;

        /// <summary>What became of it.</summary>
        [EnumDataType(typeof(SessionState))]
        public SessionState Outcome { get; init; } = SessionState.Held;

        /// <summary>Which day.</summary>
        [EnumDataType(typeof(LogDay))]
        public LogDay Day { get; init; } = LogDay.Today;

        /// <summary>Another day.</summary>
        [Day(DayKind.Appointment)]
        public DateOnly? OtherDay { get; init; }

        /// <summary>Local time.</summary>
        public TimeOnly Time { get; init; }

        /// <summary>How long.</summary>
        public int Minutes { get; init; } = 45;

        /// <summary>Where.</summary>
        [StringLength(200)]
        public string? Place { get; init; }

        /// <summary>Who else was there.</summary>
        [StringLength(200)]
        public string? Others { get; init; }

        /// <summary>Goals it was about.</summary>
        public List<int> Goals { get; init; } = [];

        /// <summary>More about each youth, by the youth's key.</summary>
        public Dictionary<int, YouthInput> Youths { get; init; } = [];

        /// <summary>How each youth was, by the youth's key.</summary>
        public Dictionary<int, Mood?> Moods { get; init; } = [];

        /// <summary>Domains touched.</summary>
        public List<Domain> Domains { get; init; } = [];

        /// <summary>What we did; the youth reads it.</summary>
        [StringLength(20_000)]
        public string? OpenNote { get; init; }

        /// <summary>Never shown to the youth.</summary>
        [StringLength(20_000)]
        public string? ProtectedNote { get; init; }

        /// <summary>The next step.</summary>
        [StringLength(2_000)]
        public string? Step { get; init; }

        /// <summary>Its goal.</summary>
        public int? GoalId { get; init; }

        /// <summary>Who does it.</summary>
        [EnumDataType(typeof(StepOwner))]
        public StepOwner StepOwner { get; init; } = StepOwner.Youth;

        /// <summary>By when.</summary>
        public DateOnly? StepDueOn { get; init; }

        /// <summary>When the next session is.</summary>
        [EnumDataType(typeof(NextSession))]
        public NextSession Next { get; init; } = NextSession.NotYet;

        /// <summary>Its day.</summary>
        [Day(DayKind.Appointment)]
        public DateOnly? NextDay { get; init; }

        /// <summary>Its local time.</summary>
        public TimeOnly? NextTime { get; init; }

        /// <summary>
        /// What is logged, or the fields in which a day is missing. A device that sends what was typed without a network reads the form by
        /// the same method.
        /// </summary>
        public (SessionEntry? Entry, IReadOnlyList<string> Missing) Entry(IReadOnlyList<int> youthIds, int? plannedId, LocalTime clock)
        {
            var today = MadeOn < clock.Today ? MadeOn.Value : clock.Today; // kept open over midnight
            DateOnly? day = OtherDay is { } other && (Day == LogDay.Other || plannedId is null) ? other
                : Day switch { LogDay.Today => today, LogDay.Yesterday => today.AddDays(-1), _ => null };
            DateOnly? next = NextDay ?? Next switch
            {
                NextSession.InAWeek => today.AddDays(7),
                NextSession.InTwoWeeks =>
                today.AddDays(14),
                _ => null
            };
            List<string> missing = [];
            if (day is null) missing.Add("Form.OtherDay");
            if (next is null && Next == NextSession.Other) missing.Add("Form.NextDay");
            if (missing.Count > 0) return (null, missing);
            var entry = new SessionEntry(
                ClientId, plannedId, youthIds, Kind, Outcome, clock.ToUtc(day!.Value, Time), Minutes, (Place ?? "").Trim(), Moods,
                Domains, (OpenNote ?? "").Trim(), (ProtectedNote ?? "").Trim(),
                string.IsNullOrWhiteSpace(Step) ? null : new PlannedStep(GoalId, Step.Trim(), StepOwner, StepDueOn),
                next is { } on ? clock.ToUtc(on, NextTime ?? Time) : null)
            {
                Others = (Others ?? "").Trim(),
                IsMeant = Sure,
                GoalIds = Goals,
                Youths = Youths.ToDictionary(y => y.Key, y =>
                    new ParticipantEntry(null, y.Value.Bond, (y.Value.Note ?? "").Trim(), y.Value.Absent)),
            };
            return (entry, missing);
        }
    }

    /// <summary>What is said of one youth beside the mood.</summary>
    public sealed record YouthInput
    {
        /// <summary>How we get on.</summary>
        [EnumDataType(typeof(Bond))]
        public Bond? Bond { get; init; }

        /// <summary>Did not come to a group.</summary>
        public bool Absent { get; init; }

        /// <summary>A readable note for this youth alone.</summary>
        [StringLength(20_000)]
        public string? Note { get; init; }
    }

    /// <summary>A youth of the form.</summary>
    public sealed record Person(int Id, PersonName Name, Birth Birth);

    /// <summary>A youth to choose.</summary>
    public sealed record Choice(int Id, PersonName Name, string FileNumber);

    /// <summary>A planned session that nobody logged yet.</summary>
    public sealed record Waiting(int Id, DateTime StartsAt, SessionKind Kind, int Youths, PersonName Name);

    /// <summary>A planned session with the youth of the form.</summary>
    public sealed record Expected(int Id, DateTime StartsAt, SessionKind Kind);

    /// <summary>A goal a step can be added to.</summary>
    public sealed record GoalChoice(int Id, Domain Domain, string Words);

    /// <summary>The last session.</summary>
    public sealed record Last(int Id, DateTime StartsAt, SessionKind Kind, string OpenNote, string Comment);
}
