namespace Pathways.Core.Register;

/// <summary>Gaps with which a row is still accepted.</summary>
[Flags]
public enum RegisterFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Only a name in Latin letters.</summary>
    ArabicNameMissing = 1,

    /// <summary>The card's column says neither yes nor no.</summary>
    CardUnclear = 2,

    /// <summary>A cell that was not understood stands among the remarks, with its heading.</summary>
    KeptAsRemark = 4,

    /// <summary>By the register the youth has left.</summary>
    HasLeft = 8,
}
