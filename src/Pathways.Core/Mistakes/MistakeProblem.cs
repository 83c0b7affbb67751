namespace Pathways.Core.Mistakes;

/// <summary>Why something cannot be put right as recorded by mistake.</summary>
public enum MistakeProblem
{
    /// <summary>It needs a reason.</summary>
    ReasonMissing = 1,

    /// <summary>The reason is longer than <see cref="Mistake.LongestReason"/>.</summary>
    ReasonTooLong,

    /// <summary>Somebody has put it right before.</summary>
    Twice,

    /// <summary>Something came after it, which is taken back first.</summary>
    LaterFirst,

    /// <summary>It stands in the right file already.</summary>
    ThereAlready,

    /// <summary>Nothing was before it, to which one could go back.</summary>
    NothingBefore,

    /// <summary>It can be taken back for a day.</summary>
    TooLate,

    /// <summary>The hour of what was cancelled has come.</summary>
    HasBegun,
}
