using Pathways.Core.Contact;


namespace Pathways.Web.Content;

/// <summary>
/// Words as they are compared in a search: one way of writing (see <see cref="SearchText.Normalise"/>) and, for looser hits, a stem without
/// article, joined particles, possessives and plural endings. Light on purpose: it finds, it does not parse.
/// </summary>
internal static class SearchWords
{
    private static readonly string[] ArabicPrefixes = ["وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال"];
    private static readonly string[] ArabicSuffixes = ["هما", "تها", "ها", "هم", "نا", "ات", "ان", "ون", "ين", "ية", "يه", "تي", "ه", "ي"];

    private static readonly HashSet<string> Empty = Set(
        "في من على الي عن ان ما هل كيف لا او و يا هو هي هذا هذه مع كل لي انا متي اين ماذا لماذا ثم قد كم التي الذي ديال ديالي كيفاش شنو "
            + "واش بغيت باش فين dyal dyali kifach chno wach bghit bach",
        "le la les de des du un une et a au aux en pour que qui quoi dans sur est ce ma mon mes je ou d l qu j s n m c t comment quel "
            + "quelle avec par",
        "the of to and in for is on my i how what do can an or with at it me where when are be");

    /// <summary>The words of a text with their places in it.</summary>
    public static IEnumerable<(string Word, int Start, int Length)> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsPart(text[at])) at++;
            var word = SearchText.Normalise(text[start..at]);
            if (word.Length > 0 && !word.Contains(' ', StringComparison.Ordinal)) yield return (word, start, at - start);
        }
    }

    /// <summary>Words that every page has and that tell nothing.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word);

    /// <summary>The stem of a normalised word.</summary>
    public static string Stem(string word, Language language, IReadOnlySet<string>? known = null) => IsArabic(word)
        ? ArabicStem(word, known) : LatinStem(word, language);

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark || letter == 'ـ';

    private static bool IsArabic(string word) => word[0] is >= '\u0600' and <= '\u06ff';

    // و, ب, ل and their like are letters of many roots (بطاقة, ورقة): a single one is dropped only where the rest is a word we know
    private static string ArabicStem(string word, IReadOnlySet<string>? known)
    {
        var rest = word;
        if (ArabicPrefixes.FirstOrDefault(prefix => rest.Length >= prefix.Length + 3
            && rest.StartsWith(prefix, StringComparison.Ordinal)) is { } article) rest = rest[article.Length..];
        else if (rest.Length >= 4 && rest[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' && known is not null
            && (known.Contains(rest[1..]) || known.Contains("ال" + rest[1..]))) rest = rest[1..];
        if (ArabicSuffixes.FirstOrDefault(suffix => rest.Length >= suffix.Length + 3
            && rest.EndsWith(suffix, StringComparison.Ordinal)) is { } ending) rest = rest[..^ending.Length];
        return rest;
    }

    private static string LatinStem(string word, Language language)
    {
        string[] endings = language == Language.English ? ["ing", "ies", "es", "ed", "s", "y", "e"]
            : ["aux", "es", "ees", "ee", "er", "s", "x", "e"];
        return endings.FirstOrDefault(ending => word.Length >= ending.Length + 4
            && word.EndsWith(ending, StringComparison.Ordinal)) is { } found ? word[..^found.Length] : word;
    }

    private static HashSet<string> Set(params string[] lists) =>
        [.. lists.SelectMany(list => list.Split(' ')).Select(SearchText.Normalise)];
}
