using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Sessions;

namespace Pathways.Core.Feedback;

/// <summary>
/// What one manager says about one session to the mentor: "seen, well done", or a question that is answered and resolved. Every move is
/// kept in
/// <see cref="Entries"/>; nothing is ever deleted, and no youth reads any of it.
/// </summary>
public sealed class SessionFeedback : IRevised
{
    private SessionFeedback()
    {
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The session.</summary>
    public int SessionId { get; private set; }

    /// <summary>The session.</summary>
    public Session Session { get; private set; } = null!;

    /// <summary>Whose feedback.</summary>
    public int ManagerId { get; private set; }

    /// <summary>Whose feedback.</summary>
    public Account Manager { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public FeedbackState State { get; private set; }

    /// <summary>When it came to stand there (UTC).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Every move, the first one first.</summary>
    public List<FeedbackEntry> Entries { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>A manager begins to say something about a logged session. <see cref="FeedbackProblem.NotLogged"/>.</summary>
    public static FeedbackProblem? Begin(Session session, int managerId, out SessionFeedback? feedback)
    {
        ArgumentNullException.ThrowIfNull(session);
        feedback = session.LoggedAt is null ? null : new SessionFeedback { Session = session, ManagerId = managerId };
        return feedback is null ? FeedbackProblem.NotLogged : null;
    }

    /// <summary>Seen, well done. <see cref="FeedbackProblem.SaidAlready"/>, <see cref="FeedbackProblem.QuestionOpen"/>.</summary>
    public FeedbackProblem? Praise(DateTime now) => State switch
    {
        FeedbackState.WellDone => FeedbackProblem.SaidAlready,
        FeedbackState.Asked or FeedbackState.Answered => FeedbackProblem.QuestionOpen,
        _ => Move(FeedbackState.WellDone, ManagerId, "", now),
    };

    /// <summary>Takes "well done" back; that it was said stays in the history. <see cref="FeedbackProblem.NothingToTakeBack"/>.</summary>
    public FeedbackProblem? TakeBack(DateTime now) =>
        State == FeedbackState.WellDone ? Move(FeedbackState.TakenBack, ManagerId, "", now) : FeedbackProblem.NothingToTakeBack;

    /// <summary>Asks or requests something in writing, for the first time or again. <see cref="FeedbackProblem.TextMissing"/>.</summary>
    public FeedbackProblem? Ask(string text, DateTime now) =>
        string.IsNullOrWhiteSpace(text) ? FeedbackProblem.TextMissing : Move(FeedbackState.Asked, ManagerId, text, now);

    /// <summary>
    /// A mentor answers in writing. <see cref="FeedbackProblem.NothingAsked"/>, <see cref="FeedbackProblem.TextMissing"/>.
    /// </summary>
    public FeedbackProblem? Answer(int mentorId, string text, DateTime now)
    {
        if (State != FeedbackState.Asked) return FeedbackProblem.NothingAsked;
        return string.IsNullOrWhiteSpace(text) ? FeedbackProblem.TextMissing : Move(FeedbackState.Answered, mentorId, text, now);
    }

    /// <summary>
    /// The question is settled, also when it was settled by word of mouth. <see cref="FeedbackProblem.NothingToResolve"/>.
    /// </summary>
    public FeedbackProblem? Resolve(DateTime now) =>
        State is FeedbackState.Asked or FeedbackState.Answered ? Move(FeedbackState.Resolved, ManagerId, "", now)
            : FeedbackProblem.NothingToResolve;

    private FeedbackProblem? Move(FeedbackState to, int byId, string text, DateTime now)
    {
        (State, ChangedAt) = (to, now);
        Revision++; // so that who answers the first question learns of the second
        Entries.Add(new FeedbackEntry(to, byId, text.Trim(), now));
        return null;
    }
}
