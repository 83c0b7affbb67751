using System.Text;

namespace Pathways.Core.Contact;

/// <summary>
/// The words of a person's name as sets, for asking whether two records may be of one person: in whatever order they stand, in either
/// alphabet, with the spellings that one Moroccan name has (الرحمن and الرحمان, الزهراء and الزهرة, Fatima Zahra and فاطمة الزهراء). Loose
/// on purpose: it asks, it does not decide. Together with the birth date only.
/// </summary>
public sealed class NameWords
{
    // Each word by the keys of its spellings; two words are one when they share a key
    private readonly string[][] arabic;
    private readonly string[][] latin;
    private readonly string[][] sounds;

    private NameWords(string[][] arabic, string[][] latin, string[][] sounds) =>
        (this.arabic, this.latin, this.sounds) = (arabic, latin, sounds);

    /// <summary>The words of a name in Arabic and in Latin letters; either may be empty.</summary>
    public static NameWords Of(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var arabic = ArabicSpelling.Words(Words(name.Arabic)).Select(word => word.Stem).ToList();
        var latin = LatinSpelling.Words(Words(name.Latin));
        return new(Distinct(arabic.Select(ArabicKeys)), Distinct(latin.Select(word => LatinSpelling.Keys(word).Where(IsLatinKey))),
            Distinct(arabic.Count > 0 ? arabic.Select(word => Heard(ArabicSpelling.Stems(word), ArabicSpelling.Keys(word)))
                : latin.Select(word => Heard(LatinSpelling.Stems(word), LatinSpelling.Keys(word)))));
    }

    // A name of the list has keys in both letters, any other one its sound
    private static IEnumerable<string> Heard(IEnumerable<string> stems, IEnumerable<string> keys) =>
        stems.Select(NameSound.Of).Concat(keys);

    /// <summary>
    /// True when both may name one person: the words of one are all among the other's, two at least (or the only one of each). Where both
    /// have Arabic letters these decide, since they tell Hassan from Houssine; then the Latin spelling; else the sounds of the two.
    /// </summary>
    public bool MayBe(NameWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (arabic.Length > 0 && other.arabic.Length > 0) return Meet(arabic, other.arabic);
        return latin.Length > 0 && other.latin.Length > 0 ? Meet(latin, other.latin) : Meet(sounds, other.sounds);
    }

    private static bool Meet(string[][] one, string[][] other)
    {
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        return few.Length > 0 && (few.Length > 1 || many.Length == 1)
            && Array.TrueForAll(few, word => Array.Exists(many, same => Array.Exists(same, key => Array.IndexOf(word, key) >= 0)));
    }

    private static string[] Words(string name) => SearchText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[][] Distinct(IEnumerable<IEnumerable<string>> words) =>
        [.. words.Select(word => word.Where(key => key.Length > 0).ToArray()).Where(word => word.Length > 0)
            .DistinctBy(word => word[0], StringComparer.Ordinal)];

    // The keys of a search, and looser ones
    private static IEnumerable<string> ArabicKeys(string stem) =>
        ArabicSpelling.Keys(stem).Where(key => !IsLatinKey(key)).Append(Close(stem.Replace('ى', 'ي')));

    private static bool IsLatinKey(string key) => key.Length > 1 && char.IsAsciiLetter(key[1]);

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
}
