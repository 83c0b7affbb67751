namespace Pathways.Core.Vocation;

/// <summary>Where a placement stands.</summary>
public enum PlacementState
{
    /// <summary>Finding out what suits.</summary>
    Orientation = 1,

    /// <summary>Applied to a partner.</summary>
    Applied = 2,

    /// <summary>Enrolled or contract signed.</summary>
    Enrolled = 3,

    /// <summary>Attending.</summary>
    Attending = 4,

    /// <summary>Interrupted for a while.</summary>
    Suspended = 5,

    /// <summary>Ended early; a reason is mandatory.</summary>
    Dropped = 6,

    /// <summary>Has the certificate.</summary>
    Certified = 7,

    /// <summary>Has the job.</summary>
    Hired = 8,

    /// <summary>Still in the job after 3 months.</summary>
    Retained3 = 9,

    /// <summary>Still in the job after 6 months.</summary>
    Retained6 = 10,

    /// <summary>Still in the job after 12 months.</summary>
    Retained12 = 11,
}
