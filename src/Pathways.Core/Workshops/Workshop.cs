using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Mistakes;
using Pathways.Core.Staff;
using Pathways.Core.Time;

namespace Pathways.Core.Workshops;

/// <summary>
/// A group event with attendance, for youths or for staff: planned, published to centres, held or cancelled. Places and the waiting list
/// are decided here.
/// <see cref="Revision"/> is raised when a manager changes what is planned, <see cref="Seats"/> when somebody takes or frees a place: so
/// the last place is
/// taken once, and a manager's open form does not grow stale because somebody registered.
/// </summary>
public sealed class Workshop : IPlanned
{
    /// <summary>Minutes before the start from which attendance can be recorded.</summary>
    public const int DoorsOpenMinutes = 30;

    /// <summary>Days after the workshop within which attendance can be recorded and feedback given.</summary>
    public const int OpenDaysAfter = 14;

    /// <summary>Fewer answers than this are shown to nobody: with two, each would know the other's.</summary>
    public const int FewestAnswersShown = 3;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>For whom.</summary>
    public Audience Audience { get; private set; }

    /// <summary>About what.</summary>
    public WorkshopTopic Topic { get; private set; }

    /// <summary>Title in Arabic letters.</summary>
    public string TitleArabic { get; private set; } = "";

    /// <summary>Title in Latin letters.</summary>
    public string TitleLatin { get; private set; } = "";

    /// <summary>What it is about, and what to bring.</summary>
    public string About { get; private set; } = "";

    /// <summary>Links and texts for those who take part, as Markdown.</summary>
    public string Material { get; private set; } = "";

    /// <summary>Where.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Who leads it, as people know them.</summary>
    public string LedBy { get; private set; } = "";

    /// <summary>Start (UTC).</summary>
    public DateTime StartsAt { get; private set; }

    /// <inheritdoc />
    public DateOnly? PlannedOn { get; set; }

    /// <inheritdoc />
    public TimeOnly? PlannedTime { get; set; }

    /// <inheritdoc />
    void IPlanned.Reread(DateTime at) => (StartsAt, Revision) = (at, Revision + 1);

    /// <inheritdoc />
    DateTime? IPlanned.PlannedAt => StartsAt;

    /// <summary>
    /// How often its start was set, or its place once published, or a cancelling was taken back; people are told of each.
    /// </summary>
    public int Moves { get; private set; }

    /// <summary>Minutes it takes; so many are counted for those who were there.</summary>
    public int Minutes { get; private set; }

    /// <summary>Places.</summary>
    public int Capacity { get; private set; }

    /// <summary>Where it stands.</summary>
    public WorkshopState State { get; private set; } = WorkshopState.Draft;

    /// <summary>Why it was cancelled; told to those who had registered.</summary>
    public string CancelReason { get; private set; } = "";

    /// <summary>Where it stood when it was cancelled; null while it is not.</summary>
    public WorkshopState? StateBefore { get; private set; }

    /// <summary>Who planned it.</summary>
    public int PlannedById { get; set; }

    /// <summary>Who planned it.</summary>
    public Account PlannedBy { get; set; } = null!;

    /// <summary>When it was planned (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>What the short-lived code of the room is made from; never shown.</summary>
    public string RoomKey { get; private set; } = RoomCode.NewKey();

    /// <summary>Raised when what is planned changes; checked when a manager saves.</summary>
    public int Revision { get; private set; }

    /// <summary>Raised when a place is taken or freed; checked when saving, so that two people never take the last one.</summary>
    public int Seats { get; private set; }

    /// <summary>Centres it is published to.</summary>
    public List<WorkshopCentre> Centres { get; } = [];

    /// <summary>Who registered, with those who withdrew.</summary>
    public List<Registration> Registrations { get; } = [];

    /// <summary>Feedback, without names.</summary>
    public List<WorkshopFeedback> Feedback { get; } = [];

    /// <summary>End (UTC).</summary>
    public DateTime EndsAt => StartsAt.MinutesLater(Minutes);

    /// <summary>Places still free.</summary>
    public int Free => Capacity - Registrations.Count(r => r.State == RegistrationState.Registered);

    /// <summary>
    /// Sets what is planned; a larger room moves people up from the waiting list. Needs <see cref="Centres"/> and
    /// <see cref="Registrations"/> loaded. Answers
    /// <see cref="WorkshopProblem.TitleMissing"/>, <see cref="WorkshopProblem.CentreMissing"/>, <see cref="WorkshopProblem.StartsInPast"/>,
    /// <see cref="WorkshopProblem.MinutesUnlikely"/> (15 minutes to 12 hours), <see cref="WorkshopProblem.CapacityTooSmall"/> (at least
    /// one, and no fewer than have a place; who came beyond the places does not count),
    /// <see cref="WorkshopProblem.AudienceFixed"/> once somebody registered, <see cref="WorkshopProblem.IsCancelled"/>.
    /// </summary>
    public WorkshopProblem? Describe(WorkshopPlan plan, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (State == WorkshopState.Cancelled) return WorkshopProblem.IsCancelled;
        if (plan.TitleArabic.Trim().Length == 0 && plan.TitleLatin.Trim().Length == 0) return WorkshopProblem.TitleMissing;
        if (plan.CentreIds.Count == 0) return WorkshopProblem.CentreMissing;
        if (plan.StartsAt != StartsAt && plan.StartsAt < now) return WorkshopProblem.StartsInPast;
        if (plan.Minutes is < 15 or > 720) return WorkshopProblem.MinutesUnlikely;
        if (plan.Capacity < Math.Max(1, Math.Min(Capacity, Registrations.Count(r => r.State == RegistrationState.Registered))))
            return WorkshopProblem.CapacityTooSmall;
        if (plan.Audience != Audience && Registrations.Count > 0) return WorkshopProblem.AudienceFixed;
        if (plan.StartsAt != StartsAt || (State == WorkshopState.Published && plan.Place.Trim() != Place)) Moves++;
        (Audience, Topic) = (plan.Audience, plan.Topic);
        (TitleArabic, TitleLatin, About, Material) = (plan.TitleArabic.Trim(), plan.TitleLatin.Trim(), plan.About.Trim(),
            plan.Material.Trim());
        (Place, LedBy, StartsAt, Minutes, Capacity) = (plan.Place.Trim(), plan.LedBy.Trim(), plan.StartsAt, plan.Minutes, plan.Capacity);
        Centres.RemoveAll(c => !plan.CentreIds.Contains(c.CentreId));
        Centres.AddRange(plan.CentreIds.Where(id => Centres.All(c => c.CentreId != id)).Select(id => new WorkshopCentre { CentreId = id }));
        Revision++;
        MoveUp();
        return null;
    }

    /// <summary>
    /// Shows it to its centres and opens the registration. <see cref="WorkshopProblem.IsCancelled"/>,
    /// <see cref="WorkshopProblem.StartsInPast"/>.
    /// </summary>
    public WorkshopProblem? Publish(DateTime now)
    {
        if (State == WorkshopState.Cancelled) return WorkshopProblem.IsCancelled;
        if (State == WorkshopState.Published) return null;
        if (StartsAt < now) return WorkshopProblem.StartsInPast;
        State = WorkshopState.Published;
        Revision++;
        return null;
    }

    /// <summary>
    /// Cancels it before it begins; who had registered is told. <see cref="WorkshopProblem.ReasonMissing"/>,
    /// <see cref="WorkshopProblem.HasBegun"/>, <see cref="WorkshopProblem.IsCancelled"/>.
    /// </summary>
    public WorkshopProblem? Cancel(string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (State == WorkshopState.Cancelled) return WorkshopProblem.IsCancelled;
        if (reason.Trim().Length == 0) return WorkshopProblem.ReasonMissing;
        if (StartsAt <= now) return WorkshopProblem.HasBegun;
        (StateBefore, State, CancelReason) = (State, WorkshopState.Cancelled, reason.Trim());
        Revision++;
        return null;
    }

    /// <summary>
    /// It was cancelled by mistake: it takes place after all, with the places as they are; those who had one are told.
    /// <see cref="MistakeProblem.Twice"/> when it is not cancelled, <see cref="MistakeProblem.HasBegun"/>.
    /// </summary>
    public MistakeProblem? TakeBackCancelling(DateTime now)
    {
        if (State != WorkshopState.Cancelled) return MistakeProblem.Twice;
        if (StartsAt <= now) return MistakeProblem.HasBegun;
        (State, StateBefore, CancelReason) = (StateBefore ?? WorkshopState.Draft, null, "");
        Moves++;
        Revision++;
        return null;
    }

    /// <summary>
    /// Registers a youth or a member of staff: a place while there is one, then the waiting list. Who withdrew before joins at the end.
    /// <see cref="WorkshopProblem.NotPublished"/>, <see cref="WorkshopProblem.IsCancelled"/>, <see cref="WorkshopProblem.HasBegun"/>,
    /// <see cref="WorkshopProblem.RegisteredAlready"/>.
    /// </summary>
    public WorkshopProblem? Register(Participant who, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (NotOpen() is { } closed) return closed;
        if (StartsAt <= now) return WorkshopProblem.HasBegun;
        var registration = Of(who);
        if (registration is { State: RegistrationState.Registered or RegistrationState.Waiting }) return WorkshopProblem.RegisteredAlready;
        var hasPlace = Free > 0;
        if (registration is null) Registrations.Add(registration = new Registration(who));
        registration.Take(hasPlace ? RegistrationState.Registered : RegistrationState.Waiting, now);
        Seats++;
        return null;
    }

    /// <summary>
    /// Gives the place back before the start; the first of the waiting list moves up. <see cref="WorkshopProblem.NotRegistered"/>,
    /// <see cref="WorkshopProblem.HasBegun"/>.
    /// </summary>
    public WorkshopProblem? Withdraw(Participant who, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (Of(who) is not { State: RegistrationState.Registered or RegistrationState.Waiting } registration)
            return WorkshopProblem.NotRegistered;
        if (StartsAt <= now) return WorkshopProblem.HasBegun;
        registration.Withdraw();
        Seats++;
        MoveUp();
        return null;
    }

    /// <summary>
    /// Records that somebody was there. Places are for registering: whoever came without one gets one while there is one, and beyond them
    /// where that is certain (a list ticked in the room, the code of the room) or meant.
    /// <see cref="WorkshopProblem.NotPublished"/>, <see cref="WorkshopProblem.IsCancelled"/>,
    /// <see cref="WorkshopProblem.NotBegunYet"/>, <see cref="WorkshopProblem.TooLongAgo"/>, <see cref="WorkshopProblem.Full"/>.
    /// </summary>
    public WorkshopProblem? Attend(Participant who, DateTime now, int? recordedById = null, bool beyond = false)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (Recordable(now) is { } closed) return closed;
        var registration = Of(who);
        if (registration?.AttendedAt is not null) return null;
        if (registration is not { State: RegistrationState.Registered })
        {
            if (Free <= 0 && !beyond) return WorkshopProblem.Full;
            if (registration is null) Registrations.Add(registration = new Registration(who));
            registration.Take(RegistrationState.Registered, now);
        }

        registration.Attend(now, recordedById);
        Seats++;
        return null;
    }

    /// <summary>
    /// Takes back that somebody was there: a slip of the hand. A place that was given at the door goes with it.
    /// <see cref="WorkshopProblem.NotRegistered"/>, and as <see cref="Attend"/>.
    /// </summary>
    public WorkshopProblem? Miss(Participant who, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (Recordable(now) is { } closed) return closed;
        if (Of(who) is not { } registration) return WorkshopProblem.NotRegistered;
        registration.Miss();
        Seats++;
        return null;
    }

    /// <summary>
    /// Three answers from 1 (sad) to 3 (glad), kept without a name, once a person. <see cref="WorkshopProblem.WasNotThere"/>,
    /// <see cref="WorkshopProblem.AnsweredAlready"/>,
    /// <see cref="WorkshopProblem.AnswerMissing"/>, <see cref="WorkshopProblem.TooLongAgo"/>.
    /// </summary>
    public WorkshopProblem? Answer(Participant who, IReadOnlyList<int> answers, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(answers);
        if (Of(who) is not { AttendedAt: not null } registration) return WorkshopProblem.WasNotThere;
        if (registration.HasAnswered) return WorkshopProblem.AnsweredAlready;
        if (answers is not [>= 1 and <= 3, >= 1 and <= 3, >= 1 and <= 3]) return WorkshopProblem.AnswerMissing;
        if (now > EndsAt.AddDays(OpenDaysAfter)) return WorkshopProblem.TooLongAgo;
        registration.HasAnswered = true;
        Feedback.Add(new WorkshopFeedback { Useful = answers[0], AtEase = answers[1], Again = answers[2] });
        Seats++;
        return null;
    }

    /// <summary>The title for a language.</summary>
    public string TitleIn(Language language) => PersonName.In(language, TitleArabic, TitleLatin);

    private Registration? Of(Participant who) => Registrations.Find(r => r.YouthId == who.YouthId && r.StaffId == who.StaffId);

    private WorkshopProblem? NotOpen() => State switch
    {
        WorkshopState.Published => null,
        WorkshopState.Cancelled => WorkshopProblem.IsCancelled,
        _ => WorkshopProblem.NotPublished,
    };

    private WorkshopProblem? Recordable(DateTime now)
    {
        if (NotOpen() is { } closed) return closed;
        if (now < StartsAt.AddMinutes(-DoorsOpenMinutes)) return WorkshopProblem.NotBegunYet;
        return now > EndsAt.AddDays(OpenDaysAfter) ? WorkshopProblem.TooLongAgo : null;
    }

    private void MoveUp()
    {
        foreach (var next in Registrations.Where(r => r.State == RegistrationState.Waiting).OrderBy(r => r.RegisteredAt).ThenBy(r => r.Id)
            .Take(Math.Max(0, Free)).ToList())
        {
            next.MoveUp();
            Seats++;
        }
    }
}
