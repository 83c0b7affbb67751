namespace Pathways.Core.Register;

/// <summary>What stands in one cell in Arabic and in Latin letters, as registers in two languages have it.</summary>
internal static class BothLetters
{
    /// <summary>The words with Arabic letters and the others, each in their order; signs that only part the two go.</summary>
    public static (string Arabic, string Latin) Apart(string text)
    {
        var words = text.Split([' ', '/', '|', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit)).ToLookup(word => word.Any(IsArabic));
        return (string.Join(' ', words[true]), string.Join(' ', words[false]));
    }

    /// <summary>True for a letter of the Arabic alphabet, also in its shapes.</summary>
    public static bool IsArabic(char letter) => letter is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')
        or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
