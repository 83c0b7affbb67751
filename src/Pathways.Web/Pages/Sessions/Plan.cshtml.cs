using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>Plans a session (<c>?youth=1</c>, several for a group), or moves a planned one (<c>?session=3</c>).</summary>
[May(Permission.LogSessions)]
public sealed class PlanModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, TellOfChange tell,
    IStringLocalizer<SessionsText> texts) : PageModel
{
    /// <summary>Who is invited.</summary>
    [BindProperty(SupportsGet = true, Name = "youth")]
    public int[] YouthIds { get; set; } = [];

    /// <summary>The session to move.</summary>
    [BindProperty(SupportsGet = true, Name = "session")]
    public int? SessionId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Who is invited.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Which other times the youths have said would suit them.</summary>
    public IReadOnlyList<string> OtherTimes { get; private set; } = [];

    /// <summary>True when it was asked whether another one at the same time is meant.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Under which it is kept while it is typed; not the name of the form that logs the session.</summary>
    public string DraftKey => SessionId is { } moved ? $"session-move-{moved}" : "session-plan-" + string.Join('-', YouthIds.Take(10));

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new Input
        {
            ClientId = Guid.CreateVersion7(),
            Day = viewer.Today.AddDays(7),
            Kind = YouthIds.Length > 1 ? SessionKind.Group
            : SessionKind.Individual
        };
        if (SessionId is { } id)
        {
            var planned = await db.Sessions.AsNoTracking().ChangeableBy(viewer, db)
                .Where(s => s.Id == id && s.State == SessionState.Planned)
                .Select(s => new { s.Kind, s.StartsAt, s.Minutes, s.Place, s.Topic, s.Revision, s.ClientId })
                .SingleOrDefaultAsync(cancellationToken);
            if (planned is null) return NotFound();
            Form = new Input
            {
                ClientId = planned.ClientId,
                Revision = planned.Revision,
                Kind = planned.Kind,
                Day = clock.DayOf(planned.StartsAt),
                Time = TimeOnly.FromDateTime(clock.ToLocal(planned.StartsAt)),
                Minutes = planned.Minutes,
                Place = planned.Place,
                Topic = planned.Topic,
            };
        }

        if (!await FindAsync(cancellationToken)) return NotFound();
        foreach (var person in People) readLog.FileOpened(person.Id, "/Sessions/Plan");
        return Page();
    }

    /// <summary>Plans or moves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var back = Redirect(People is [var only] ? $"/Sessions/Of/{only.Id}" : "/Youths/Today");
        Session? session;
        if (SessionId is { } id)
        {
            session = await db.Sessions.ChangeableBy(viewer, db).Include(s => s.Participants)
                .SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
            if (session is null) return NotFound();
        }
        else
        {
            if (Form.ClientId == Guid.Empty)
            {
                this.Refuse(SessionProblem.KeyMissing);
                this.Renew("Form.ClientId", Guid.CreateVersion7());
                return Page();
            }

            var first = await db.Sessions.AsNoTracking().Where(s => s.ClientId == Form.ClientId).Select(s => (int?)s.MentorId)
                .SingleOrDefaultAsync(cancellationToken);
            if (first is not null) return first == viewer.AccountId ? back : NotFound();
            session = Session.With(viewer.AccountId, People.Select(p => p.Id), Form.ClientId);
            db.Sessions.Add(session);
        }

        var (startsAt, me) = (clock.ToUtc(Form.Day, Form.Time), viewer.AccountId);
        IsAsked = !Form.Sure && session.StartsAt != startsAt && await db.Sessions.AnyAsync(s =>
            s.MentorId == me && s.State == SessionState.Planned && s.StartsAt == startsAt && s.Id != session.Id, cancellationToken);
        if (IsAsked)
        {
            this.Refuse(SessionProblem.PlannedThisMinute, "Form.Time");
            return Page();
        }

        var moves = session.Moves;
        if (session.Plan(Form.Kind, startsAt, Form.Minutes, (Form.Place ?? "").Trim(), (Form.Topic ?? "")
            .Trim(), clock.UtcNow) is { } problem)
        {
            this.Refuse(problem, problem == SessionProblem.MinutesOutOfRange ? "Form.Minutes" : "Form.Day");
            return Page();
        }

        if (session.Moves > moves) await tell.RunAsync(session, cancellationToken);
        if (!await this.SaveAsync(db, session, Form.Revision, cancellationToken)) return Page();
        this.Notice(texts["Plan.Saved"]);
        this.SayHour(Form.Day, Form.Time);
        return back;
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var query = SessionId is { } session
            ? db.SessionParticipants.VisibleTo(viewer, db).Where(p => p.SessionId == session).Select(p => p.Youth)
            : db.Youths.VisibleTo(viewer, db).Where(Youth.IsAccompanied).Where(y => YouthIds.Contains(y.Id));
        People = await query.ByName(Cultures.Current).Select(y => new Person(y.Id, y.Name))
            .ToListAsync(cancellationToken);
        if (SessionId is { } moved)
            OtherTimes = await db.SessionParticipants.VisibleTo(viewer, db).Where(p => p.SessionId == moved && p.OtherTime != "")
                .OrderBy(p => p.YouthId).Select(p => p.OtherTime).ToListAsync(cancellationToken);
        return People.Count > 0 && (SessionId is not null || People.Count == YouthIds.Distinct().Count());
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The form's own key.</summary>
        public Guid ClientId { get; init; }

        /// <summary>Asked about, and meant: another session at the same time.</summary>
        public bool Sure { get; init; }

        /// <summary>Revision of the session that is moved.</summary>
        public int Revision { get; init; }

        /// <summary>What kind of contact.</summary>
        [EnumDataType(typeof(SessionKind))]
        public SessionKind Kind { get; init; } = SessionKind.Individual;

        /// <summary>Local day.</summary>
        [Required]
        [Day(DayKind.Appointment)]
        public DateOnly Day { get; init; }

        /// <summary>Local time.</summary>
        public TimeOnly Time { get; init; } = new(16, 0);

        /// <summary>How long.</summary>
        public int Minutes { get; init; } = 45;

        /// <summary>Where.</summary>
        [StringLength(200)]
        public string? Place { get; init; }

        /// <summary>What it is about; the youth reads it.</summary>
        [StringLength(2_000)]
        public string? Topic { get; init; }
    }

    /// <summary>Somebody invited.</summary>
    public sealed record Person(int Id, PersonName Name);
}
