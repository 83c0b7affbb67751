namespace Pathways.Core.Documents;

/// <summary>Where a document stands.</summary>
public enum DocumentState
{
    /// <summary>Missing; the start.</summary>
    Missing = 0,

    /// <summary>The youth does not need it.</summary>
    NotNeeded = 1,

    /// <summary>Something outside stops it; a reason is mandatory.</summary>
    Blocked = 2,

    /// <summary>Asked for at the office.</summary>
    Requested = 3,

    /// <summary>In the youth's hands.</summary>
    Obtained = 4,

    /// <summary>Was there, is lost.</summary>
    Lost = 5,
}
