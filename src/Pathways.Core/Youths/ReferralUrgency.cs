namespace Pathways.Core.Youths;

/// <summary>How soon the psychological team is needed.</summary>
public enum ReferralUrgency
{
    /// <summary>In its turn.</summary>
    Ordinary = 1,

    /// <summary>Within days.</summary>
    Soon = 2,

    /// <summary>Now.</summary>
    Urgent = 3,
}
