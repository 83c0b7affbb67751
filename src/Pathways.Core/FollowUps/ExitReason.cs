namespace Pathways.Core.FollowUps;

/// <summary>Why a youth left.</summary>
public enum ExitReason
{
    /// <summary>Reached 18.</summary>
    ReachedEighteen = 1,

    /// <summary>Returned to the family.</summary>
    ReturnedToFamily = 2,

    /// <summary>Kafala or a host family.</summary>
    Kafala = 3,

    /// <summary>Transferred to another body.</summary>
    Transferred = 4,

    /// <summary>Independent by choice.</summary>
    Independent = 5,

    /// <summary>Left without notice.</summary>
    LeftWithoutNotice = 6,

    /// <summary>Died.</summary>
    Died = 7,

    /// <summary>Another reason.</summary>
    Other = 9,
}
