namespace Pathways.Core.Staff;

/// <summary>Why a mentor is away, no closer than needed.</summary>
public enum AbsenceReason
{
    /// <summary>Leave.</summary>
    Leave = 1,

    /// <summary>Ill.</summary>
    Sick = 2,

    /// <summary>A training.</summary>
    Training = 3,

    /// <summary>Something else.</summary>
    Other = 9,
}
