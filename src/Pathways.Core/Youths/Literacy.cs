namespace Pathways.Core.Youths;

/// <summary>Whether the youth reads and writes.</summary>
public enum Literacy
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary>Does not read yet.</summary>
    None = 1,

    /// <summary>Reads short sentences.</summary>
    Basic = 2,

    /// <summary>Reads and writes.</summary>
    Fluent = 3,
}
