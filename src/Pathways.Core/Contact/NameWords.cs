using System.Text;

namespace Pathways.Core.Contact;

/// <summary>
/// The words of a person's name as sets, for asking whether two records may be of one person: in whatever order they stand, in either
/// alphabet, with the spellings that one Moroccan name has (الرحمن and الرحمان, الزهراء and الزهرة, Fatima Zahra and فاطمة الزهراء). Loose
/// on
/// purpose: it asks, it does not decide. Together with the birth date only.
/// </summary>
public sealed class NameWords
{
    // Letters by their sound, the long vowels and h left out: they wander most between the two alphabets
    private static readonly Dictionary<char, string> Sounds = new[]
    {
        ("احعهوي", ""), ("ب", "b"), ("تثط", "t"), ("ج", "j"), ("خ", "x"), ("دذضظ", "d"), ("ر", "r"), ("ز", "z"), ("سص", "s"), ("ش", "c"),
        ("غ", "g"), ("ف", "f"), ("قك", "k"), ("ل", "l"), ("م", "m"), ("ن", "n"),
    }.SelectMany(pair => pair.Item1.Select(letter => (letter, pair.Item2))).ToDictionary();

    private readonly HashSet<string> arabic;
    private readonly HashSet<string> latin;
    private readonly HashSet<string> sounds;

    private NameWords(HashSet<string> arabic, HashSet<string> latin, HashSet<string> sounds) =>
        (this.arabic, this.latin, this.sounds) = (arabic, latin, sounds);

    /// <summary>The words of a name in Arabic and in Latin letters; either may be empty.</summary>
    public static NameWords Of(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var arabic = Words(SearchText.Normalise(name.Arabic)).Where(word => word.Any(letter => letter >= 'ء')).ToList();
        var latin = LatinSpelling.Words(Words(SearchText.Normalise(name.Latin)));
        return new([.. Compounds(arabic).Select(Close).Where(word => word.Length > 0)], [.. latin.Select(LatinSpelling.Key)],
            [.. (arabic.Count > 0 ? Compounds(arabic).Select(Sound) : latin.Select(Sound)).Where(word => word.Length > 0)]);
    }

    /// <summary>
    /// True when both may name one person: the words of one are all among the other's, two at least (or the only one of each). Where both
    /// have Arabic letters these decide, since they tell Hassan from Houssine; then the Latin spelling; else the sounds of the two.
    /// </summary>
    public bool MayBe(NameWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (arabic.Count > 0 && other.arabic.Count > 0) return Meet(arabic, other.arabic);
        return latin.Count > 0 && other.latin.Count > 0 ? Meet(latin, other.latin) : Meet(sounds, other.sounds);
    }

    private static bool Meet(HashSet<string> one, HashSet<string> other)
    {
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        return few.Count > 0 && (few.Count > 1 || many.Count == 1) && few.IsSubsetOf(many);
    }

    private static string[] Words(string normalised) => normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // عبد الله is one word, like عبدالله; "Abd" alone would be half of anybody
    private static IEnumerable<string> Compounds(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "عبد" or "بن" or "ابن" or "بو" or "ابو" or "ايت" or "اد" && i + 1 < words.Count)
                yield return words[i] + WithoutArticle(words[++i]);
            else if (words[i].Length > 6 && words[i].StartsWith("عبدال", StringComparison.Ordinal)) yield return $"عبد{words[i][5..]}";
            else yield return WithoutArticle(words[i]);
        }
    }

    private static string WithoutArticle(string word) => word.Length >= 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..]
        : word;

    // One spelling of an Arabic word: alef inside and ha at the end come and go, lam and nun at the end of a long word are one
    private static string Close(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
            if (i == 0 || word[i] != 'ا') key.Append(word[i]);
        if (key.Length > 3 && key[^1] == 'ه') key.Length--;
        if (key.Length > 4 && key[^1] == 'ن') key[^1] = 'ل';
        return key.ToString();
    }

    private static string Sound(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var letter in LatinSpelling.IsLatin(word) ? LatinSpelling.Key(word) : word)
        {
            if (letter is 'a' or 'i' or 'u' or 'w' or 'y' or 'h' or 'e' or 'o') continue;
            var sound = Sounds.GetValueOrDefault(letter, letter.ToString());
            if (sound.Length > 0 && (key.Length == 0 || key[^1] != sound[0])) key.Append(sound);
        }

        return key.ToString();
    }
}
