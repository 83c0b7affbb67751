namespace Pathways.Core.Merging;

/// <summary>Why a file could not be merged, withdrawn or brought back.</summary>
public enum MergingProblem
{
    /// <summary>Something true was written about the youth: the file is merged with the right one, or the exit is recorded.</summary>
    SomethingWritten = 1,

    /// <summary>Sessions are still planned: they are cancelled first.</summary>
    SessionsPlanned,

    /// <summary>Why it is withdrawn must be said.</summary>
    ReasonMissing,

    /// <summary>The file has gone meanwhile, or is back.</summary>
    WentOn,

    /// <summary>Its number is used by another file meanwhile.</summary>
    FileNumberTaken,

    /// <summary>The thirty days are over.</summary>
    TooLate,

    /// <summary>Both are the same file.</summary>
    SameFile,

    /// <summary>Both have an account: which one stays must be chosen.</summary>
    AccountMissing,

    /// <summary>The file it was merged into has gone too: that one is brought back first.</summary>
    KeptFileGone,
}
