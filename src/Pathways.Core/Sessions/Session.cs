using Pathways.Core.Access;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Feedback;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// One mentoring contact, planned or held, with one youth or a group. Late entries are always allowed; whether one was late is computed, never stored.
/// </summary>
public sealed class Session : IRevised, IPlanned
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

    /// <inheritdoc />
    public DateOnly? PlannedOn { get; set; }

    /// <inheritdoc />
    public TimeOnly? PlannedTime { get; set; }

    /// <inheritdoc />
    void IPlanned.Reread(DateTime at) => StartsAt = at;

    /// <inheritdoc />
    DateTime? IPlanned.PlannedAt => StartsAt;

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

    /// <summary>Who else was there, in words: a parent, a partner, a colleague.</summary>
    public string Others { get; private set; } = "";

    /// <summary>When it was logged (UTC); null while only planned.</summary>
    public DateTime? LoggedAt { get; private set; }

    /// <summary>When it was last corrected (UTC); null when it stands as first written. What stood before is in <see cref="Versions"/>.</summary>
    public DateTime? CorrectedAt { get; private set; }

    /// <summary>Who was or is to be there.</summary>
    public List<SessionParticipant> Participants { get; } = [];

    /// <summary>Goals of the plan it was about.</summary>
    public List<SessionGoal> Goals { get; } = [];

    /// <summary>What stood here before each correction, the first writing first.</summary>
    public List<SessionVersion> Versions { get; } = [];

    /// <summary>What managers said about it to the mentor.</summary>
    public List<SessionFeedback> Feedback { get; } = [];

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
    public void Note(string openNote, string protectedNote, IEnumerable<Domain> domains, string place, string others = "")
    {
        (OpenNote, ProtectedNote, DomainBits, Place, Others) = (openNote, protectedNote, Domains.ToBits(domains), place, others);
    }

    /// <summary>How a youth was. <see cref="SessionProblem.NotThere"/>.</summary>
    public SessionProblem? Feel(int youthId, Mood? mood) => Feel(youthId, new ParticipantEntry(mood));

    /// <summary>How a youth was, how we get on, and in a group what is for this youth alone. <see cref="SessionProblem.NotThere"/>.</summary>
    public SessionProblem? Feel(int youthId, ParticipantEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        var there = State == SessionState.Held && !entry.Absent;
        participant.Absent = State == SessionState.Held && entry.Absent;
        participant.Mood = there ? entry.Mood : null;
        participant.Bond = there ? entry.Bond : null;
        participant.Note = entry.Note;
        return null;
    }

    /// <summary>
    /// Corrects a logged session: what stood there is kept as a version with who corrected it, when and why. A readable note that changed asks to be read again.
    /// <see cref="SessionProblem.NotHeld"/>, <see cref="SessionProblem.ReasonMissing"/>, <see cref="SessionProblem.HeldInTheFuture"/>, <see cref="SessionProblem.MinutesOutOfRange"/>.
    /// </summary>
    public SessionProblem? Correct(SessionCorrection correction, int byId, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (LoggedAt is not { } loggedAt) return SessionProblem.NotHeld;
        if (reason.Length == 0) return SessionProblem.ReasonMissing;
        var before = SessionVersion.Of(this, Versions.Count + 1, Versions.Count == 0 ? MentorId : Versions[^1].ReplacedById, CorrectedAt ?? loggedAt, byId, now, reason);
        var openBefore = OpenNote;
        LoggedAt = null;
        if (Log(correction.Kind, correction.Outcome, correction.StartsAt, correction.Minutes, now) is { } problem)
        {
            LoggedAt = loggedAt;
            return problem;
        }

        LoggedAt = loggedAt;
        Note(correction.OpenNote, correction.ProtectedNote, correction.Domains, correction.Place, correction.Others);
        foreach (var participant in Participants)
        {
            var noteBefore = participant.Note;
            if (correction.Youths.TryGetValue(participant.YouthId, out var entry)) Feel(participant.YouthId, entry);
            if (participant.Note != noteBefore || OpenNote != openBefore) participant.ReadAt = null;
        }

        Versions.Add(before);
        CorrectedAt = now;
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
    /// The youth comments on the open note, which is thereby read; a later comment replaces the first and is new to the mentor. With it, if wished, how we get on.
    /// <see cref="SessionProblem.NotHeld"/>, <see cref="SessionProblem.NotThere"/>, <see cref="SessionProblem.CommentMissing"/>.
    /// </summary>
    public SessionProblem? Comment(int youthId, string text, DateTime now, Bond? bond = null)
    {
        if (LoggedAt is null) return SessionProblem.NotHeld;
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        if (text.Length == 0 && bond is null) return SessionProblem.CommentMissing;
        if (text.Length > 0) (participant.Comment, participant.CommentedAt, participant.CommentSeenAt) = (text, now, null);
        participant.BondByYouth = bond ?? participant.BondByYouth;
        participant.ReadAt ??= now;
        return null;
    }

    /// <summary>The mentor has seen a youth's comment. <see cref="SessionProblem.NotThere"/>, <see cref="SessionProblem.CommentMissing"/>.</summary>
    public SessionProblem? SeeComment(int youthId, DateTime now)
    {
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        if (participant.CommentedAt is null) return SessionProblem.CommentMissing;
        participant.CommentSeenAt ??= now;
        return null;
    }
}

/// <summary>What a session says of one youth.</summary>
/// <param name="Mood">How the youth was.</param>
/// <param name="Bond">How we get on, as the mentor sees it.</param>
/// <param name="Note">A readable note for this youth alone (of a group).</param>
/// <param name="Absent">Was invited to a group and did not come.</param>
public sealed record ParticipantEntry(Mood? Mood, Bond? Bond = null, string Note = "", bool Absent = false);

/// <summary>A logged session as it should read.</summary>
/// <param name="Kind">What kind of contact.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">Where.</param>
/// <param name="Others">Who else was there.</param>
/// <param name="Domains">Domains touched.</param>
/// <param name="OpenNote">The youth reads it.</param>
/// <param name="ProtectedNote">The youth never reads it.</param>
/// <param name="Youths">What is said of each youth, by the youth's key; a youth who is left out stays as before.</param>
public sealed record SessionCorrection(
    SessionKind Kind, SessionState Outcome, DateTime StartsAt, int Minutes, string Place, string Others, IReadOnlyList<Domain> Domains, string OpenNote, string ProtectedNote,
    IReadOnlyDictionary<int, ParticipantEntry> Youths);

/// <summary>A goal of the plan that a session was about.</summary>
public sealed class SessionGoal
{
    /// <summary>The session.</summary>
    public int SessionId { get; set; }

    /// <summary>The session.</summary>
    public Session Session { get; set; } = null!;

    /// <summary>The goal.</summary>
    public int GoalId { get; set; }

    /// <summary>The goal.</summary>
    public Plans.Goal Goal { get; set; } = null!;
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

    /// <summary>How we get on, as the mentor sees it; null when not said.</summary>
    public Bond? Bond { get; internal set; }

    /// <summary>How we get on, as the youth sees it; null when not said.</summary>
    public Bond? BondByYouth { get; internal set; }

    /// <summary>Was invited to a group that took place and did not come.</summary>
    public bool Absent { get; internal set; }

    /// <summary>A note of a group session for this youth alone; the youth reads it.</summary>
    public string Note { get; internal set; } = "";

    /// <summary>What the youth answered to the invitation.</summary>
    public InvitationAnswer Answer { get; internal set; }

    /// <summary>When the youth first read the open note (UTC).</summary>
    public DateTime? ReadAt { get; internal set; }

    /// <summary>The youth's comment on the open note.</summary>
    public string Comment { get; internal set; } = "";

    /// <summary>When the youth commented (UTC).</summary>
    public DateTime? CommentedAt { get; internal set; }

    /// <summary>When the mentor saw the comment (UTC); null while it is new.</summary>
    public DateTime? CommentSeenAt { get; internal set; }
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

/// <summary>How a youth and the mentor get on, from 1 to 5: a word about the relation, never about the person.</summary>
public enum Bond
{
    /// <summary>صعبة</summary>
    Hard = 1,

    /// <summary>بعيدة</summary>
    Distant = 2,

    /// <summary>عادية</summary>
    Ordinary = 3,

    /// <summary>قريبة</summary>
    Close = 4,

    /// <summary>ثقة</summary>
    Trust = 5,
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
