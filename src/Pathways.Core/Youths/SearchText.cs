namespace Pathways.Core.Youths;

/// <summary>PLACEHOLDER replaced by the reader's helper.</summary>
public static class SearchText
{
    /// <summary>Normalises.</summary>
    public static string Normalise(string text) => text.Trim().ToLowerInvariant();

    /// <summary>Tokens.</summary>
    public static IReadOnlySet<string> Tokens(params string[] texts) => texts.SelectMany(t => Normalise(t).Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Words.</summary>
    public static IReadOnlyList<(string Word, string Key)> SearchWords(string search) => [.. Normalise(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).Select(w => (w, w))];
}
