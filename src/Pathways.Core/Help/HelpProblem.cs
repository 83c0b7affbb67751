namespace Pathways.Core.Help;

/// <summary>Why a help request could not be answered or closed.</summary>
public enum HelpProblem
{
    /// <summary>Kind of help not chosen.</summary>
    KindMissing = 1,

    /// <summary>Neither an answer nor a time is given.</summary>
    AnswerMissing,

    /// <summary>The promised call lies in the past.</summary>
    CallInThePast,

    /// <summary>Closing needs a note of what was done.</summary>
    NoteMissing,

    /// <summary>It was closed before.</summary>
    Closed,

    /// <summary>A request that nobody has answered is not closed without a word to the youth.</summary>
    WordsMissing,

    /// <summary>A day for the call is said, but no hour.</summary>
    CallTimeMissing,
}
