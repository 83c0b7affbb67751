namespace Pathways.Core.Today;

/// <summary>What a kind found in the facts of a youth.</summary>
/// <param name="Sign">Since or until when.</param>
/// <param name="SubjectId">Key of what it is about; null for the youth's own.</param>
public sealed record AttentionFound(AttentionSign Sign, int? SubjectId = null)
{
    /// <summary>How many (steps, drafts), or how many days (to 18): {0} of the words.</summary>
    public int Count { get; init; }

    /// <summary>Somebody's own words: {1} of the words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Key of words that stand as {1} instead.</summary>
    public string? TextKey { get; init; }

    /// <summary>Added to the key of the words, where they say something else in this case; else empty.</summary>
    public string Case { get; init; } = "";

    /// <summary>The name of what it is about, where that has no number.</summary>
    public string Name { get; init; } = "";

    /// <summary>Keys of the documents it is about.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];
}
