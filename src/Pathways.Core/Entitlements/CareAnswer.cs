namespace Pathways.Core.Entitlements;

/// <summary>Where the person grows up or grew up.</summary>
public enum CareAnswer
{
    /// <summary>In an establishment now.</summary>
    Now = 1,

    /// <summary>In an establishment before.</summary>
    Before = 2,

    /// <summary>Never in one.</summary>
    Never = 3,
}
