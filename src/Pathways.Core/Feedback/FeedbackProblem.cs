namespace Pathways.Core.Feedback;

/// <summary>Why a feedback could not be given or answered.</summary>
public enum FeedbackProblem
{
    /// <summary>Only a session that was logged can be spoken about.</summary>
    NotLogged = 1,

    /// <summary>The words are missing.</summary>
    TextMissing,

    /// <summary>"Well done" was said already.</summary>
    SaidAlready,

    /// <summary>There is no "well done" to take back.</summary>
    NothingToTakeBack,

    /// <summary>The own question is still open; it is resolved first.</summary>
    QuestionOpen,

    /// <summary>No question waits for an answer.</summary>
    NothingAsked,

    /// <summary>No question is open.</summary>
    NothingToResolve,
}
