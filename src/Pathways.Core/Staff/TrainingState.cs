namespace Pathways.Core.Staff;

/// <summary>Where an entered training stands.</summary>
public enum TrainingState
{
    /// <summary>Waits for the manager.</summary>
    Waiting = 1,

    /// <summary>Counts.</summary>
    Confirmed = 2,

    /// <summary>Returned; may be mended.</summary>
    Returned = 3,
}
