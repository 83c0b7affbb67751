namespace Pathways.Core.Youths;

/// <summary>Things a person should look at in a record that was accepted with gaps.</summary>
[Flags]
public enum DataFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The register had no Arabic name.</summary>
    ArabicNameMissing = 1,

    /// <summary>No mentor is assigned.</summary>
    MentorMissing = 2,
}
