namespace Pathways.Core.Entitlements;

/// <summary>What the rules say about one entitlement in one situation.</summary>
public enum EntitlementVerdict
{
    /// <summary>The rule fits: this can be asked for now.</summary>
    Now = 1,

    /// <summary>Something of it holds now, but our sources do not settle the rest: to be asked.</summary>
    Ask = 2,

    /// <summary>Not yet: it begins at an age, and can be prepared.</summary>
    Later = 3,

    /// <summary>Already there.</summary>
    Have = 4,

    /// <summary>The rule is for others.</summary>
    NotForMe = 5,
}
