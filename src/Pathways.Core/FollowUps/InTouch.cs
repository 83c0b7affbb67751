namespace Pathways.Core.FollowUps;

/// <summary>Contact at a wave (structure of SSDA903).</summary>
public enum InTouch
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>In touch.</summary>
    Yes = 1,

    /// <summary>Contact lost.</summary>
    Lost = 2,

    /// <summary>Refused.</summary>
    Refused = 3,

    /// <summary>No longer needs it.</summary>
    NotNeeded = 4,

    /// <summary>Returned home.</summary>
    ReturnedHome = 5,

    /// <summary>Died.</summary>
    Died = 6,
}
