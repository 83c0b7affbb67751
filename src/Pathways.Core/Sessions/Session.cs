using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// One mentoring contact, planned or held, with one youth or a group. Late entries are always allowed; whether one was late is computed,
/// never stored.
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

    /// <summary>The handover whose overlap meeting it is.</summary>
    public HandOver? HandOver { get; internal set; }

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

    /// <summary>How often its planned start, its place or its mentor was changed; people are told of each.</summary>
    public int Moves { get; private set; }

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

    /// <summary>
    /// When it was last corrected (UTC); null when it stands as first written. What stood before is in <see cref="Versions"/>.
    /// </summary>
    public DateTime? CorrectedAt { get; private set; }

    /// <summary>Who was or is to be there.</summary>
    public List<SessionParticipant> Participants { get; } = [];

    /// <summary>Goals of the plan it was about.</summary>
    public List<SessionGoal> Goals { get; } = [];

    /// <summary>What stood here before each correction, the first writing first.</summary>
    public List<SessionVersion> Versions { get; } = [];

    /// <summary>Files in which it stood by mistake.</summary>
    public List<WrongFile> WrongFiles { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Logged more than so many days after it took place.</summary>
    public static bool WasLate(DateTime startsAt, DateTime? loggedAt, int lateLogDays) =>
        loggedAt - startsAt > TimeSpan.FromDays(lateLogDays);

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
    /// Sets the date. Moving a planned session asks the youths again. <see cref="SessionProblem.NobodyThere"/>,
    /// <see cref="SessionProblem.PlannedInThePast"/>,
    /// <see cref="SessionProblem.TooFarAhead"/>, <see cref="SessionProblem.MinutesOutOfRange"/>,
    /// <see cref="SessionProblem.LoggedAlready"/>.
    /// </summary>
    public SessionProblem? Plan(SessionKind kind, DateTime startsAt, int minutes, string place, string topic, DateTime now)
    {
        if (LoggedAt is not null) return SessionProblem.LoggedAlready;
        if (Participants.Count == 0) return SessionProblem.NobodyThere;
        if (startsAt < now) return SessionProblem.PlannedInThePast;
        if (startsAt > now.AddYears(1)) return SessionProblem.TooFarAhead;
        if (minutes is < 0 or > LongestMinutes) return SessionProblem.MinutesOutOfRange;
        if (State == SessionState.Planned && (StartsAt, Place) != (startsAt, place)) Moves++;
        if (State == SessionState.Planned && StartsAt != startsAt)
        {
            foreach (var participant in Participants) (participant.Answer, participant.OtherTime) = (InvitationAnswer.None, "");
        }

        (Kind, State, StartsAt, Minutes, Place, Topic) = (kind, SessionState.Planned, startsAt, minutes, place, topic);
        return null;
    }

    /// <summary>A planned session will not take place, because nobody can hold it or come to it; nothing else is written.</summary>
    internal void CallOff()
    {
        if (State == SessionState.Planned) State = SessionState.Cancelled;
    }

    /// <summary>Another mentor holds a planned session from now on.</summary>
    internal void GiveTo(int mentorId)
    {
        if (State == SessionState.Planned) (MentorId, Moves) = (mentorId, Moves + 1);
    }

    /// <summary>
    /// Writes down what became of it. <see cref="SessionProblem.LoggedAlready"/>, <see cref="SessionProblem.NobodyThere"/>,
    /// <see cref="SessionProblem.HeldInTheFuture"/> (held and absent only: a session ahead may be postponed or cancelled),
    /// <see cref="SessionProblem.MinutesOutOfRange"/>.
    /// </summary>
    public SessionProblem? Log(SessionKind kind, SessionState outcome, DateTime startsAt, int minutes, DateTime now)
    {
        if (LoggedAt is not null) return SessionProblem.LoggedAlready;
        if (Participants.Count == 0) return SessionProblem.NobodyThere;
        if (startsAt > now && outcome is SessionState.Held or SessionState.YouthAbsent or SessionState.MentorAbsent)
            return SessionProblem.HeldInTheFuture;
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

    /// <summary>
    /// How a youth was, how we get on, and in a group what is for this youth alone. <see cref="SessionProblem.NotThere"/>.
    /// </summary>
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
    /// Corrects a logged session: what stood there is kept as a version with who corrected it, when and why. A readable note that changed
    /// asks to be read again.
    /// <see cref="SessionProblem.NotHeld"/>, <see cref="SessionProblem.ReasonMissing"/>, <see cref="SessionProblem.HeldInTheFuture"/>,
    /// <see cref="SessionProblem.MinutesOutOfRange"/>.
    /// </summary>
    public SessionProblem? Correct(SessionCorrection correction, int byId, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (LoggedAt is not { } loggedAt) return SessionProblem.NotHeld;
        if (reason.Length == 0) return SessionProblem.ReasonMissing;
        var before = SessionVersion.Of(this, Versions.Count + 1, Versions.Count == 0 ? MentorId
            : Versions[^1].ReplacedById, CorrectedAt ?? loggedAt, byId, now, reason);
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

    /// <summary>
    /// The youth answers the invitation, and may say which other time would suit. <see cref="SessionProblem.NotPlanned"/>,
    /// <see cref="SessionProblem.NotThere"/>.
    /// </summary>
    public SessionProblem? Answer(int youthId, InvitationAnswer answer, DateTime now, string otherTime = "")
    {
        ArgumentNullException.ThrowIfNull(otherTime);
        if (State != SessionState.Planned || StartsAt < now) return SessionProblem.NotPlanned;
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        participant.Answer = answer;
        participant.OtherTime = answer == InvitationAnswer.AsksAnotherTime ? otherTime.Trim() : "";
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
    /// The youth comments on the open note, which is thereby read; a later comment replaces the first and is new to the mentor. With it, if
    /// wished, how we get on.
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

    /// <summary>
    /// The mentor has seen a youth's comment. <see cref="SessionProblem.NotThere"/>, <see cref="SessionProblem.CommentMissing"/>.
    /// </summary>
    public SessionProblem? SeeComment(int youthId, DateTime now)
    {
        if (Participants.Find(p => p.YouthId == youthId) is not { } participant) return SessionProblem.NotThere;
        if (participant.CommentedAt is null) return SessionProblem.CommentMissing;
        participant.CommentSeenAt ??= now;
        return null;
    }

    /// <summary>
    /// It was written into the wrong file: from there it is gone, with the goals of that youth's plan, and stands in the right file, if one
    /// is named, where it has not been read yet. <see cref="MistakeProblem.Twice"/> when it does not stand in the wrong one,
    /// <see cref="MistakeProblem.ThereAlready"/>. Needs participants loaded, and goals with their plans.
    /// </summary>
    public MistakeProblem? TakeOut(int wrongYouthId, int? rightYouthId, Mistake mistake)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        if (LoggedAt is null || Participants.Find(p => p.YouthId == wrongYouthId) is not { } wrong) return MistakeProblem.Twice;
        if (Participants.Exists(p => p.YouthId == rightYouthId)) return MistakeProblem.ThereAlready;
        WrongFiles.Add(WrongFile.Of(wrong, rightYouthId, mistake));
        Participants.Remove(wrong);
        Goals.RemoveAll(g => g.Goal.Plan.YouthId == wrongYouthId);
        if (rightYouthId is { } right) Participants.Add(new SessionParticipant
        {
            YouthId = right,
            Mood = wrong.Mood,
            Bond = wrong.Bond,
            Absent = wrong.Absent,
            Note = wrong.Note,
        });
        CorrectedAt = mistake.At;
        return null;
    }
}
