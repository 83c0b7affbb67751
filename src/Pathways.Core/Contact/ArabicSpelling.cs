namespace Pathways.Core.Contact;

/// <summary>
/// How Moroccan names are spelled in Arabic letters: what belongs together is one word (عبد الله, بن طالب, أيت حمو), the article comes and
/// goes, also in its spoken form (الحسين, لحسين, حسين), and so does the letter at the end (سلمى, سلما; نورة, نورا). Works on words folded
/// by <see cref="SearchText"/>.
/// </summary>
internal static class ArabicSpelling
{
    private const string OfFaith = "الدين"; // Nour Eddine, Salah Eddine: one word

    private static readonly string[] Starts = ["بن", "ايت", "او"];

    /// <summary>True when the word has Arabic letters.</summary>
    public static bool IsArabic(string word) => word.Any(letter => letter is >= 'ء' and <= 'ۿ');

    /// <summary>The Arabic words: as written, those that belong together in one, and their stem without article.</summary>
    public static IEnumerable<(string Written, string Stem)> Words(IEnumerable<string> words)
    {
        var all = words.Where(IsArabic).SelectMany(Apart).ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            if (i + 1 < all.Length && (Joining(all[i]) ?? (all[i + 1] == OfFaith ? all[i] : null)) is { } start)
            {
                yield return (all[i] + all[i + 1], start + WithoutArticle(all[i + 1], 4));
                i++;
            }
            else if (all[i].Length > OfFaith.Length + 1 && all[i].EndsWith(OfFaith, StringComparison.Ordinal))
                yield return (all[i], all[i][..^OfFaith.Length] + OfFaith[2..]);
            else if (all[i].Length > 6 && all[i].StartsWith("عبدال", StringComparison.Ordinal)) yield return (all[i], $"عبد{all[i][5..]}");
            else yield return (all[i], WithoutArticle(all[i], 5));
        }
    }

    /// <summary>
    /// The stem, and how else it may be meant: without the ل that may be the spoken article (لعروسي) or a letter of the name (لطيفة), and
    /// with the ت that is heard behind a long a (نجاة). Behind بن or ايت a name that has several spellings has its first (ايت لحسن, ايت
    /// الحسن).
    /// </summary>
    public static IEnumerable<string> Stems(string stem)
    {
        if (SameNames.Keys(stem) is not null) return [stem];
        var known = Starts.Where(start => stem.StartsWith(start, StringComparison.Ordinal))
            .SelectMany(start => SpokenArticle(stem[start.Length..]).Select(SameNames.First).OfType<string>()
                .Select(first => start + first))
            .ToList();
        if (known.Count > 0) return known;
        return stem.Length >= 4 && stem.EndsWith("اه", StringComparison.Ordinal) ? [.. SpokenArticle(stem), $"{stem[..^1]}ت"]
            : SpokenArticle(stem);
    }

    private static IEnumerable<string> SpokenArticle(string stem) => stem.Length < 4 || stem[0] != 'ل' ? [stem] : [stem, stem[1..]];

    /// <summary>The keys under which the spellings of a stem meet, behind <see cref="SearchText.KeyMark"/>.</summary>
    public static IEnumerable<string> Keys(string stem) =>
        Stems(stem.Replace('ى', 'ا')).SelectMany(each => SameNames.Keys(each) ?? [KeyByRule(each)]); // ى is heard as "a"

    /// <summary>The key of a word that is in no list: the letter at the end that is only heard as "a" is one sign.</summary>
    public static string KeyByRule(string word) =>
        SearchText.KeyMark + (word.Length > 2 && word[^1] is 'ا' or 'ه' ? $"{word[..^1]}a" : word);

    private static string WithoutArticle(string word, int shortest) => word.Length >= shortest
        && word.StartsWith("ال", StringComparison.Ordinal) && SameNames.Keys(word) is null ? word[2..] : word;

    private static string? Joining(string word) => word switch
    {
        "عبد" => "عبد",
        "بن" or "ابن" => "بن",
        "بو" or "ابو" => "بو",
        "ايت" => "ايت",
        "او" => "او",
        _ => null,
    };

    // فاطمةالزهراء and نورالهدى, written as one word
    private static IEnumerable<string> Apart(string word) =>
        word.Length > 8 && word.StartsWith("فاطمه", StringComparison.Ordinal) ? [word[..5], word[5..]]
            : word.Length > 6 && word.StartsWith("نورال", StringComparison.Ordinal) && word[3..] != OfFaith
            ? [word[..3], word[3..]] : [word];
}
