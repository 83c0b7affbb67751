namespace Pathways.Core.Plans;

/// <summary>Where a step stands. "Done late" is <see cref="Step.WasLate"/>, computed and never stored.</summary>
public enum StepState
{
    /// <summary>Part of a plan that is not agreed yet.</summary>
    Proposed = 1,

    /// <summary>Agreed, to be done.</summary>
    Agreed = 2,

    /// <summary>Begun.</summary>
    InProgress = 3,

    /// <summary>Done.</summary>
    Done = 4,

    /// <summary>Cannot be done; a reason is mandatory.</summary>
    NotPossible = 5,

    /// <summary>The youth no longer wants it.</summary>
    Dropped = 6,
}
