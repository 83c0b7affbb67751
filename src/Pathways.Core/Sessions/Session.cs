using Pathways.Core.Access;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// One mentoring contact, planned or held, with one youth or a group. Late entries are always allowed; whether one was late is computed, never stored.
/// </summary>
public sealed class Session : IRevised
{
    /// <summary>Longest session, in minutes: a day out.</summary>
    public const int LongestMinutes = 24 * 60;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Made by the form or the device; a repeated submit with the same one is answered with the first result.</summary>
    public Guid ClientId { get; set; }

    /// <summary>The mentor.</summary>
    public int MentorId { get; set; }

    /// <summary>The mentor.</summary>
    public Account Mentor { get; set; } = null!;

    /// <summary>What kind of contact.</summary>
    public SessionKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public SessionState State { get; private set; }

    /// <summary>When it starts or started (UTC).</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>How long, in minutes; 0 when unknown.</summary>
    public int Minutes { get; private set; }

    /// <summary>Where.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What it is about, shown to the youth beforehand.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>What we did; the youth reads it.</summary>
    public string OpenNote { get; private set; } = "";

    /// <summary>For mentor, cover, manager and psychologist with the permission; never for the youth.</summary>
    public string ProtectedNote { get; private set; } = "";

    /// <summary>Domains touched, as bits (see <see cref="Domains"/>).</summary>
    public int DomainBits { get; private set; }

    /// <summary>When it was logged (UTC); null while only planned.</summary>
    public DateTime? LoggedAt { get; private set; }

    /// <summary>Who was or is to be there.</summary>
    public List<SessionParticipant> Participants { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Logged more than so many days after it took place.</summary>
    public static bool WasLate(DateTime startsAt, DateTime? loggedAt, int lateLogDays) => loggedAt - startsAt > TimeSpan.FromDays(lateLogDays);

    /// <summary>A new session, not planned or logged yet.</summary>
    /// <param name="mentorId">Whose session.</param>
    /// <param name="youthIds">Who is to take part.</param>
    /// <param name="clientId">The form's or device's own key; made here when not given.</param>
    public static Session With(int mentorId, IEnumerable<int> youthIds, Guid clientId = default)
    {
        var session = new Session { MentorId = mentorId, ClientId = clientId == default ? Guid.CreateVersion7() : clientId };
        session.Participants.AddRange(youthIds.Distinct().Select(id => new SessionParticipant { YouthId = id }));
        return session;
    }

    /// <summary>
    /// Sets the date. Moving a planned session asks the youths again. <see cref="SessionProblem.NobodyThere"/>, <see cref="SessionProblem.PlannedInThePast"/>,
    /// <see cref="SessionProblem.TooFarAhead"/>, <see cref="SessionProblem.MinutesOutOfRange"/>, <see cref="SessionProblem.LoggedAlready"/>.
    /// </summary>
    public SessionProblem? Plan(SessionKind kind, DateTime startsAt, int minutes, string place, string topic, DateTime now)
    {
        if (LoggedAt is not null) return SessionProblem.LoggedAlready;
        if (Participants.Count == 0) return SessionProblem.NobodyThere;
        if (startsAt < now) return SessionProblem.PlannedInThePast;
        if (startsAt > now.AddYears(1)) return SessionProblem.TooFarAhead;
        if (minutes is < 0 or > LongestMinutes) return SessionProblem.MinutesOutOfRange;
        if (State == SessionState.Planned && StartsAt != startsAt)
        {
            foreach (var participant in Participants) participant.Answer = InvitationAnswer.None;
        }

        (Kind, State, StartsAt, Minutes, Place, Topic) = (kind, SessionState.Planned, startsAt, minutes, place, topic);
        return null;
    }

    /// <summary>
    /// Writes down what became of it. <see cref="SessionProblem.LoggedAlready"/>, <see cref="SessionProblem.NobodyThere"/>,
    /// <see cref="SessionProblem.HeldInTheFuture"/> (held and absent only: a session ahead may be postponed or cancelled), <see cref="SessionProblem.MinutesOutOfRange"/>.
    /// </summary>
    public SessionProblem? Log(SessionKind kind, SessionState outcome, DateTime startsAt, int minutes, DateTime now)
    {
        if (LoggedAt is not null) return SessionProblem.LoggedAlready;
        if (Participants.Count == 0) return SessionProblem.NobodyThere;
        if (startsAt > now && outcome is SessionState.Held or SessionState.YouthAbsent or SessionState.MentorAbsent) return SessionProblem.HeldInTheFuture;
        if (minutes is < 0 or > LongestMinutes) return SessionProblem.MinutesOutOfRange;
        if (outcome == SessionState.Planned) return SessionProblem.NotHeld;
        (Kind, State, StartsAt, Minutes, LoggedAt) = (kind, outcome, startsAt, outcome == SessionState.Held ? minutes : 0, now);
        return null;
    }

    /// <summary>The two notes, each with its readers, and what the session touched.</summary>
    public void Note(string openNote, string protectedNote, IEnumerable<Domain> domains, string place)
    {
        (OpenNote, ProtectedNote, DomainBits, Place) = (openNote, protectedNote, Domains.ToBits(domains), place);
    }

    /// <summary>How a youth was. <see cref="SessionProblem.NotThere"/>.</summary>
    public SessionProblem? Feel(int youthId, Mood? mood)
    {
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        participant.Mood = State == SessionState.Held ? mood : null;
        return null;
    }

    /// <summary>The youth answers the invitation. <see cref="SessionProblem.NotPlanned"/>, <see cref="SessionProblem.NotThere"/>.</summary>
    public SessionProblem? Answer(int youthId, InvitationAnswer answer, DateTime now)
    {
        if (State != SessionState.Planned || StartsAt < now) return SessionProblem.NotPlanned;
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        participant.Answer = answer;
        return null;
    }

    /// <summary>The youth has read the open note. <see cref="SessionProblem.NotThere"/>.</summary>
    public SessionProblem? Read(int youthId, DateTime now)
    {
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        participant.ReadAt ??= now;
        return null;
    }

    /// <summary>
    /// The youth comments on the open note, which is thereby read; a later comment replaces the first.
    /// <see cref="SessionProblem.NotHeld"/>, <see cref="SessionProblem.NotThere"/>, <see cref="SessionProblem.CommentMissing"/>.
    /// </summary>
    public SessionProblem? Comment(int youthId, string text, DateTime now)
    {
        if (LoggedAt is null) return SessionProblem.NotHeld;
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        if (text.Length == 0) return SessionProblem.CommentMissing;
        (participant.Comment, participant.CommentedAt) = (text, now);
        participant.ReadAt ??= now;
        return null;
    }
}

/// <summary>A youth in a session.</summary>
public sealed class SessionParticipant
{
    /// <summary>The session.</summary>
    public int SessionId { get; set; }

    /// <summary>The session.</summary>
    public Session Session { get; set; } = null!;

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>How the youth was; null when not said.</summary>
    public Mood? Mood { get; internal set; }

    /// <summary>What the youth answered to the invitation.</summary>
    public InvitationAnswer Answer { get; internal set; }

    /// <summary>When the youth first read the open note (UTC).</summary>
    public DateTime? ReadAt { get; internal set; }

    /// <summary>The youth's comment on the open note.</summary>
    public string Comment { get; internal set; } = "";

    /// <summary>When the youth commented (UTC).</summary>
    public DateTime? CommentedAt { get; internal set; }
}

/// <summary>What kind of contact a session is.</summary>
public enum SessionKind
{
    /// <summary>One youth, face to face.</summary>
    Individual = 1,

    /// <summary>A group.</summary>
    Group = 2,

    /// <summary>A visit.</summary>
    Visit = 3,

    /// <summary>By phone.</summary>
    Phone = 4,

    /// <summary>By message.</summary>
    Message = 5,

    /// <summary>A relational activity.</summary>
    Activity = 6,

    /// <summary>With the family.</summary>
    Family = 7,

    /// <summary>With a partner.</summary>
    Partner = 8,
}

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Has a date.</summary>
    Planned = 1,

    /// <summary>Took place.</summary>
    Held = 2,

    /// <summary>The youth was absent.</summary>
    YouthAbsent = 3,

    /// <summary>The mentor was absent.</summary>
    MentorAbsent = 4,

    /// <summary>Moved to another day.</summary>
    Postponed = 5,

    /// <summary>Will not take place.</summary>
    Cancelled = 6,
}

/// <summary>How the youth was: four faces with words.</summary>
public enum Mood
{
    /// <summary>ارتياح</summary>
    Good = 1,

    /// <summary>عادي</summary>
    Ordinary = 2,

    /// <summary>قلق</summary>
    Worried = 3,

    /// <summary>ضيق</summary>
    Distressed = 4,
}

/// <summary>What a youth answered to a planned session.</summary>
public enum InvitationAnswer
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Comes.</summary>
    Comes = 1,

    /// <summary>Asks for another time.</summary>
    AsksAnotherTime = 2,
}
