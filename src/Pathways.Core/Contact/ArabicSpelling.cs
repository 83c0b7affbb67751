namespace Pathways.Core.Contact;

/// <summary>
/// How Moroccan names are spelled in Arabic letters: what belongs together is one word (عبد الله, بن طالب, أيت حمو), the article comes and
/// goes, also in its spoken form (الحسين, لحسين, حسين), and so does the letter at the end (سلمى, سلما; نورة, نورا). Works on words folded
/// by <see cref="SearchText"/>.
/// </summary>
internal static class ArabicSpelling
{
    /// <summary>True when the word has Arabic letters.</summary>
    public static bool IsArabic(string word) => word.Any(letter => letter is >= 'ء' and <= 'ۿ');

    /// <summary>The Arabic words: as written, those that belong together in one, and their stem without article.</summary>
    public static IEnumerable<(string Written, string Stem)> Words(IEnumerable<string> words)
    {
        var all = words.Where(IsArabic).SelectMany(FatimaZahra).ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            if (i + 1 < all.Length && Joining(all[i]) is { } start)
            {
                yield return (all[i] + all[i + 1], start + WithoutArticle(all[i + 1], 4));
                i++;
            }
            else if (all[i].Length > 6 && all[i].StartsWith("عبدال", StringComparison.Ordinal)) yield return (all[i], $"عبد{all[i][5..]}");
            else yield return (all[i], WithoutArticle(all[i], 5));
        }
    }

    /// <summary>
    /// The stem, and without the ل that may be the spoken article (لعروسي) or a letter of the name (لطيفة).
    /// </summary>
    public static IEnumerable<string> Stems(string stem) =>
        stem.Length < 5 || stem[0] != 'ل' || SameNames.Keys(stem) is not null ? [stem] : [stem, stem[1..]];

    /// <summary>The keys under which the spellings of a stem meet, behind <see cref="SearchText.KeyMark"/>.</summary>
    public static IEnumerable<string> Keys(string stem) =>
        Stems(stem.Replace('ى', 'ا')).SelectMany(each => SameNames.Keys(each) ?? [KeyByRule(each)]); // ى is heard as "a"

    /// <summary>The key of a word that is in no list: the letter at the end that is only heard as "a" is one sign.</summary>
    public static string KeyByRule(string word) =>
        SearchText.KeyMark + (word.Length > 2 && word[^1] is 'ا' or 'ه' ? $"{word[..^1]}a" : word);

    private static string WithoutArticle(string word, int shortest) =>
        word.Length >= shortest && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static string? Joining(string word) => word switch
    {
        "عبد" => "عبد",
        "بن" or "ابن" => "بن",
        "بو" or "ابو" => "بو",
        "ايت" => "ايت",
        _ => null,
    };

    // فاطمةالزهراء, written as one word
    private static IEnumerable<string> FatimaZahra(string word) =>
        word.Length > 8 && word.StartsWith("فاطمه", StringComparison.Ordinal) ? [word[..5], word[5..]] : [word];
}
