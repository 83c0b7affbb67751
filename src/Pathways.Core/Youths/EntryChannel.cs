namespace Pathways.Core.Youths;

/// <summary>How a youth came to the establishment.</summary>
public enum EntryChannel
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary>A child protection unit (UPE).</summary>
    ProtectionUnit = 1,

    /// <summary>A decision of the justice system.</summary>
    Justice = 2,

    /// <summary>Another establishment.</summary>
    Transfer = 3,

    /// <summary>The family or the youth asked.</summary>
    OwnRequest = 4,

    /// <summary>Another way.</summary>
    Other = 9,
}
