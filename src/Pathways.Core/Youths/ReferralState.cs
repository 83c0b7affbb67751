namespace Pathways.Core.Youths;

/// <summary>Where a referral to the psychological team stands.</summary>
public enum ReferralState
{
    /// <summary>Nobody took it up yet.</summary>
    Asked = 1,

    /// <summary>Somebody of the team works on it.</summary>
    TakenUp = 2,

    /// <summary>Done.</summary>
    Closed = 3,
}
