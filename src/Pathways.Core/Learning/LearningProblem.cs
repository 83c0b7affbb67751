namespace Pathways.Core.Learning;

/// <summary>Why a practice could not be claimed or confirmed.</summary>
public enum LearningProblem
{
    /// <summary>Somebody confirmed it already.</summary>
    ConfirmedAlready = 1,

    /// <summary>The day lies in the future.</summary>
    DoneInFuture,

    /// <summary>With somebody, or alone: one of the two is needed.</summary>
    HowMissing,

    /// <summary>Nobody confirmed it yet, so it cannot stand in the passport.</summary>
    NotConfirmedYet,
}
