namespace Pathways.Core.Staff;

/// <summary>Where an accreditation stands.</summary>
public enum AccreditationState
{
    /// <summary>None is recorded.</summary>
    None = 0,

    /// <summary>In force.</summary>
    Valid = 1,

    /// <summary>Ends within 90 days.</summary>
    ExpiresSoon = 2,

    /// <summary>Has ended.</summary>
    Expired = 3,
}
