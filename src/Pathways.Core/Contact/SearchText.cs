using System.Globalization;
using System.Text;
using Pathways.Core.Text;

namespace Pathways.Core.Contact;

/// <summary>
/// One way of writing a name, for finding people and for finding duplicates: Arabic without tashkeel and with one alef, Latin without
/// accents, and a spelling key under which the Latin spellings of one Moroccan name (Mohamed, Muhammad) meet.
/// </summary>
public static class SearchText
{
    /// <summary>
    /// Stands before a spelling key among a person's tokens, so that a typed beginning of a word never meets a key.
    /// </summary>
    public const char KeyMark = '~';

    /// <summary>Longest token, in letters; longer words are cut, in records and in searches alike.</summary>
    public const int MaxToken = 60;

    /// <summary>Most words of a search; further ones are left out.</summary>
    public const int MaxSearchWords = 6;

    // Before the sound of a word of a name that is written in Arabic or in Latin letters only: the other letters find it by ear
    private const char ArabicOnly = '<';
    private const char LatinOnly = '>';

    // Letters that Unicode's decomposition leaves alone but that people use for one another
    private static readonly Dictionary<int, string> Folded = Folds(
        ("ٱٲٳ", "ا"), ("یېے", "ي"), ("ةہھە", "ه"), ("ء", ""), ("کگڭݣ", "ك"), ("پ", "ب"), ("چ", "ج"), ("ڤڥڢ", "ف"), ("ڧ", "ق"),
        ("œ", "oe"), ("æ", "ae"), ("ø", "o"), ("ł", "l"), ("đð", "d"), ("þ", "th"), ("ı", "i"), ("ß", "ss"));

    /// <summary>
    /// The text in small letters and single spaces: no tashkeel, no tatweel, one alef, one ya, ta marbuta as ha, hamza on its seat
    /// dropped; Latin letters without accents; digits 0 to 9; an apostrophe inside a word vanishes, other punctuation is a space.
    /// </summary>
    public static string Normalise(string text) => WithYa(Fold(text));

    /// <summary>Normalised, but for the alef that is written like a ya (سلمى): what the spelling of a name is read from.</summary>
    internal static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in PlainText.Normalise(text, NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
                    or UnicodeCategory.ModifierLetter:
                case var _ when IsApostrophe(rune) && result.Length > 0:
                    continue; // tashkeel, accents, direction marks, tatweel, apostrophes
                case UnicodeCategory.DecimalDigitNumber:
                    Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                    continue;
            }

            if (!Rune.IsLetter(rune))
            {
                space = true;
                continue;
            }

            var small = Rune.ToLowerInvariant(rune);
            if (Folded.TryGetValue(small.Value, out var folded)) foreach (var letter in folded) Append(letter);
            else if (small.IsBmp) Append((char)small.Value);
        }

        return result.ToString();

        void Append(char letter)
        {
            if (space && result.Length > 0) result.Append(' ');
            space = false;
            result.Append(letter);
        }
    }

    /// <summary>
    /// The words by which a record is found: each normalised word, also without its article, compounds also written together (عبد الله,
    /// بن مسعود), and behind <see cref="KeyMark"/> the keys under which other spellings of it meet. A text with digits (a file number) is
    /// also found when its parts are written together (SD2026105 for SD-2026-105).
    /// </summary>
    public static IReadOnlySet<string> Tokens(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var text in texts)
        {
            var words = Words(Normalise(text));
            tokens.UnionWith(words);
            if (text.Any(char.IsDigit)) tokens.UnionWith(words.Select((_, at) => string.Concat(words[at..])));
            else names.AddRange(Words(Fold(text)));
        }

        var latin = LatinSpelling.Words(names);
        var arabic = ArabicSpelling.Words(names).ToList();
        foreach (var word in latin)
        {
            tokens.Add(word);
            tokens.UnionWith(LatinSpelling.Stems(word));
            tokens.UnionWith(LatinSpelling.Keys(word));
            if (arabic.Count == 0) tokens.UnionWith(ByEar(LatinOnly, LatinSpelling.Stems(word)));
        }

        foreach (var (written, stem) in arabic)
        {
            tokens.Add(WithYa(written));
            tokens.Add(WithYa(stem));
            tokens.UnionWith(ArabicSpelling.Keys(stem));
            if (latin.Count == 0) tokens.UnionWith(ByEar(ArabicOnly, ArabicSpelling.Stems(stem)));
        }

        return tokens.Select(Cut).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// What somebody typed, word by word. A record is found when for every word one of its <see cref="Tokens"/> begins with the word or is
    /// one of the word's keys. Compare by code points (a binary collation), never by a language's order.
    /// </summary>
    public static IReadOnlyList<SearchWord> SearchWords(string search)
    {
        var words = Words(Fold(search));
        var latin = LatinSpelling.Words(words).Select(word =>
            Word(word, [.. LatinSpelling.Keys(word), .. ByEar(ArabicOnly, LatinSpelling.Stems(word))]));
        var arabic = ArabicSpelling.Words(words).Select(word =>
            Word(WithYa(word.Stem), [.. ArabicSpelling.Keys(word.Stem), .. ByEar(LatinOnly, ArabicSpelling.Stems(word.Stem))]));
        var other = words.Where(word => !LatinSpelling.IsLatin(word) && !ArabicSpelling.IsArabic(word)).Select(word => Word(word, []));
        return [.. latin.Concat(arabic).Concat(other).Take(MaxSearchWords)];
    }

    /// <summary>
    /// True when a search finds who has these names and numbers: what <see cref="Tokens"/> and the database answer together.
    /// </summary>
    public static bool Finds(string search, params string[] texts)
    {
        var tokens = Tokens(texts);
        return SearchWords(search).All(word => tokens.Any(token => token.StartsWith(word.Word, StringComparison.Ordinal)
            || word.Keys.Contains(token, StringComparer.Ordinal)));
    }

    /// <summary>The same for somebody's name in both letters.</summary>
    public static bool Finds(string search, PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Finds(search, name.Arabic, name.Latin);
    }

    // No name has a word that long, and no key tells its spellings
    private static SearchWord Word(string word, string[] keys) => new(Cut(word), word.Length <= MaxToken ? [.. keys.Select(Cut)] : []);

    private static IEnumerable<string> ByEar(char mark, IEnumerable<string> stems) =>
        stems.Select(NameSound.Of).Where(sound => sound.Length > 1).Select(sound => mark + sound);

    private static string WithYa(string text) => text.Replace('ى', 'ي');

    private static Dictionary<int, string> Folds(params (string Letters, string To)[] pairs) =>
        pairs.SelectMany(pair => pair.Letters.Select(letter => (letter, pair.To))).ToDictionary(pair => (int)pair.letter, pair => pair.To);

    private static string Cut(string token) => token.Length <= MaxToken ? token : token[..MaxToken];

    private static string[] Words(string normalised) => normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʿ' or 'ʾ';
}
