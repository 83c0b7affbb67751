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
    /// Stands before a Latin spelling key among a person's tokens, so that a typed beginning of a word never meets a key.
    /// </summary>
    public const char KeyMark = '~';

    /// <summary>Longest token, in letters; longer words are cut, in records and in searches alike.</summary>
    public const int MaxToken = 60;

    /// <summary>Most words of a search; further ones are left out.</summary>
    public const int MaxSearchWords = 6;

    // Letters that Unicode's decomposition leaves alone but that people use for one another
    private static readonly Dictionary<int, string> Folded = Fold(
        ("ٱٲٳ", "ا"), ("ىیېے", "ي"), ("ةہھە", "ه"), ("ء", ""), ("کگڭݣ", "ك"), ("پ", "ب"), ("چ", "ج"), ("ڤڥڢ", "ف"), ("ڧ", "ق"),
        ("œ", "oe"), ("æ", "ae"), ("ø", "o"), ("ł", "l"), ("đð", "d"), ("þ", "th"), ("ı", "i"), ("ß", "ss"));

    /// <summary>
    /// The text in small letters and single spaces: no tashkeel, no tatweel, one alef, one ya, ta marbuta as ha, hamza on its seat
    /// dropped; Latin letters without accents; digits 0 to 9; an apostrophe inside a word vanishes, other punctuation is a space.
    /// </summary>
    public static string Normalise(string text)
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
    /// The Latin words of a text as spelling keys, in their order: Mohamed, Muhammad and M'hamed are <c>mhmd</c>; Mustapha and Moustafa
    /// <c>mstfa</c>; articles (El, Al) are left out, Nour Eddine is one word. Loose on purpose
    /// (Mahmoud meets Mohamed): it finds, it does not identify. Empty when the text has no Latin letters.
    /// </summary>
    public static string LatinKey(string text) => string.Join(' ', LatinSpelling.Words(Words(Normalise(text))).Select(LatinSpelling.Key));

    /// <summary>
    /// The words by which a record is found: each normalised word, Arabic words also without their article, compounds also written
    /// together (عبد الله, بن مسعود), and the Latin spelling keys, each behind <see cref="KeyMark"/>.
    /// </summary>
    public static IReadOnlySet<string> Tokens(params string[] texts)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var words = Words(Normalise(text));
            tokens.UnionWith(words.Select(Cut));
            foreach (var word in ArabicCompounds(words))
            {
                tokens.Add(Cut(word));
                tokens.Add(Cut(WithoutArticle(word)));
            }

            tokens.UnionWith(words.Select(word => Cut(WithoutArticle(word))));
            tokens.UnionWith(LatinSpelling.Words(words).Select(word => Cut(KeyMark + LatinSpelling.Key(word))));
        }

        return tokens;
    }

    /// <summary>
    /// What somebody typed, word by word. A record is found when for every word one of its <see cref="Tokens"/> begins with the word or
    /// with the word's key. Compare by code points (a binary collation), never by a language's order.
    /// </summary>
    public static IReadOnlyList<SearchWord> SearchWords(string search)
    {
        var words = Words(Normalise(search));
        var latin = LatinSpelling.Words(words).Select(word => new SearchWord(Cut(word), Cut(KeyMark + LatinSpelling.Key(word))));
        var other = ArabicCompounds([.. words.Where(word => !LatinSpelling.IsLatin(word))])
            .Select(word => new SearchWord(Cut(word), Cut(WithoutArticle(word))));
        return [.. latin.Concat(other).Take(MaxSearchWords)];
    }

    private static Dictionary<int, string> Fold(params (string Letters, string To)[] pairs) =>
        pairs.SelectMany(pair => pair.Letters.Select(letter => (letter, pair.To))).ToDictionary(pair => (int)pair.letter, pair => pair.To);

    private static string Cut(string token) => token.Length <= MaxToken ? token : token[..MaxToken];

    private static string[] Words(string normalised) => normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʿ' or 'ʾ';

    private static string WithoutArticle(string word) => word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal)
        ? word[2..] : word;

    // عبد الله is also written عبدالله, بن مسعود بنمسعود
    private static IEnumerable<string> ArabicCompounds(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "عبد" or "بن" or "ابن" or "بو" or "ابو" or "ايت" && i + 1 < words.Length) yield return words[i] + words[++i];
            else yield return words[i];
        }
    }
}
