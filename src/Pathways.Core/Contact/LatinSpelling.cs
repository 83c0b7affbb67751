using System.Text;

namespace Pathways.Core.Contact;

/// <summary>
/// How Moroccan names are spelled in Latin letters: the consonants stay, the vowels between them wander (Mohamed, Muhammad), so a key
/// keeps the consonants by sound, the first vowel and the last one. Works on words normalised by <see cref="SearchText"/>.
/// </summary>
internal static class LatinSpelling
{
    private static readonly string[] Starts = ["ben", "ait", "ou"];

    /// <summary>True when the word has only the letters a to z.</summary>
    public static bool IsLatin(string word) => word.Length > 0 && word.All(char.IsAsciiLetterLower);

    /// <summary>The Latin words: articles left out, and what belongs together put together (Abd El Karim, Nour Eddine, Ben Ali).</summary>
    public static List<string> Words(IEnumerable<string> words)
    {
        var result = new List<string>();
        var pending = ""; // Abd, Ben, Ait: waits for the next word
        var latin = words.Where(IsLatin).SelectMany(Apart).ToArray();
        for (var i = 0; i < latin.Length; i++)
        {
            var word = latin[i];
            var next = i + 1 < latin.Length ? latin[i + 1] : "";
            if (next.Length > 0 && IsArticle(word, next)) continue;
            if (pending.Length == 0 && result.Count > 0 && IsEddine(word)) result[^1] += "eddine";
            else if (next.Length > 0 && Joining(word) is { } start) pending += start;
            else
            {
                result.Add(pending + word);
                pending = "";
            }
        }

        if (pending.Length > 0) result.Add(pending);
        return result;
    }

    /// <summary>
    /// The keys under which the spellings of a word meet, behind <see cref="SearchText.KeyMark"/>; the La- or L- at the beginning may be
    /// the article (Lahoucine, Laaroussi) or letters of the name: both.
    /// </summary>
    public static IEnumerable<string> Keys(string word) =>
        SameNames.Keys(word) ?? Stems(word).SelectMany(each => SameNames.Keys(each) ?? KeysByRule(each)).Distinct();

    /// <summary>
    /// The word without the articles that may stand at its beginning, and how else it may be meant: with the k that is spoken as a hard g
    /// (Gasmi). Behind Ben or Ait there may be an article too, and a name that has several spellings has its first (Ait Lahcen, Ait El
    /// Hassan).
    /// </summary>
    public static IEnumerable<string> Stems(string word)
    {
        var start = Array.Find(Starts, start => word.StartsWith(start, StringComparison.Ordinal)) ?? "";
        var rest = WithoutArticle(word[start.Length..]);
        var known = start.Length == 0 ? []
            : SpokenArticle(rest).Select(SameNames.First).OfType<string>().Select(first => start + first).ToList();
        if (known.Count > 0) return known;
        var stems = start.Length > 0 ? [start + rest] : SpokenArticle(rest);
        return stems.SelectMany(stem => HasHardG(stem) ? [stem, WithK(stem)] : (string[])[stem]);
    }

    /// <summary>
    /// The keys of a word that is in no list: its consonants, and where it ends with one the vowel before, which tells Mahmoud from Mohamed
    /// and Houcine from Hassan. An e there may be either of two (Khaled, Hassen).
    /// </summary>
    public static IEnumerable<string> KeysByRule(string word)
    {
        var key = SearchText.KeyMark + Key(word);
        var vowels = BeforeTheEnd(word);
        return vowels.Length == 0 ? [key] : vowels.Select(vowel => $"{key}.{vowel}");
    }

    /// <summary>The sound of one word: its consonants, its first vowel and its last where they stand at an end.</summary>
    public static string Key(string word)
    {
        var letters = Undoubled(Abd(WithoutArticle(word)));
        var lastVowel = TrimEnd(ref letters);
        var key = new StringBuilder();
        for (var i = 0; i < letters.Length;)
        {
            var (sound, length) = Sound(letters, i);
            var end = i + length;
            while (sound is 'i' or 'u' && end < letters.Length && Sound(letters, end) is var same && same.Sound == sound)
                end += same.Length;
            if (sound is 'a' or 'i' or 'u')
            {
                // "ou" and "i" beside another vowel are the consonants w and y: Ouali = Wali, Kaoutar = Kawtar, Mariam = Maryam
                var after = end < letters.Length ? Sound(letters, end).Sound : lastVowel;
                var vowelAfter = after is 'a' or 'i' or 'u' && after != sound;
                var vowelBefore = i > 0 && letters[i - 1] is 'a' or 'e';
                if (sound == 'i' && vowelAfter) key.Append('y');
                else if (sound == 'u' && (vowelAfter || vowelBefore)) key.Append('w');
                else if (i == 0) key.Append(letters[0] == 'e' ? 'i' : sound);
            }
            else
            {
                key.Append(sound);
            }

            i = end;
        }

        if (lastVowel != '\0') key.Append(lastVowel);
        return key.Length > 0 ? key.ToString() : word;
    }

    // The vowel before the last consonants, where it is heard: of "ai" and "oua" the last; two for an e; none when a vowel ends the word
    private static string BeforeTheEnd(string word)
    {
        var letters = Undoubled(Abd(WithoutArticle(word)));
        if (TrimEnd(ref letters) != '\0') return "";
        var at = letters.Length - 1;
        while (at > 0 && !IsVowel(letters[at])) at--;
        return at <= 0 ? "" : letters[at] switch { 'a' => "a", 'e' => "ai", 'i' or 'y' => "i", _ => "u" };
    }

    // Cuts the last vowel off and answers with it: Fatima = Fatimah = Fatimae, while a lone final e is silent (Amine)
    private static char TrimEnd(ref string letters)
    {
        var end = letters.Length;
        var aspirated = end > 2 && letters[end - 1] == 'h' && IsVowel(letters[end - 2]);
        if (aspirated) end--;
        else if (end > 2 && letters[end - 1] == 'e') end--;
        if (end < 2 || !IsVowel(letters[end - 1]))
        {
            letters = letters[..end];
            return '\0';
        }

        var (sound, length) = letters[end - 1] == 'u' && letters[end - 2] == 'o' ? ('u', 2) : (Vowel(letters[end - 1]), 1);
        if (end - length == 0)
        {
            letters = letters[..end];
            return '\0';
        }

        letters = letters[..(end - length)];
        while (letters.Length > 1 && IsVowel(letters[^1]) && Vowel(letters[^1]) == sound) letters = letters[..^1];
        return sound;
    }

    private static (char Sound, int Length) Sound(string word, int at)
    {
        var rest = word.AsSpan(at);
        var next = rest.Length > 1 ? rest[1] : '\0';
        switch (rest[0])
        {
            case 'o' when next == 'u': return ('u', 2);
            case 'w' when at == 0 && next != '\0' && !IsVowel(next): return ('u', 1); // Wbella, Oubella
            case 'w': return ('w', 1);
            case 'r' when next == 'h' && (at == 0 || IsBehindAbd(word, at)): return ('g', 2); // Rhazi, Ghazi
            case 'd' when next == 'j' && IsBehindAbd(word, at + 1): return ('d', 1); // Abd Jalil
            case var vowel when IsVowel(vowel): return (Vowel(vowel), 1);
            case 't' when rest.StartsWith("tch"): return ('c', 3);
            case 's' when rest.StartsWith("sch"): return ('c', 3);
            case 'c' or 's' when next == 'h': return ('c', 2);
            case 'c' when next is 'e' or 'i' or 'y': return ('s', 1);
            case 'c' when next == 'k': return ('k', 2);
            case 'c': return ('k', 1);
            case 'p' when next == 'h': return ('f', 2);
            case 'k' when next == 'h': return ('x', 2);
            case 'g' when next == 'h': return ('g', 2);
            case 'g' when next == 'u' && rest.Length > 2 && rest[2] is 'e' or 'i': return ('g', 2);
            case 't' when next == 'h': return ('t', 2);
            case 'd' when next == 'h': return ('d', 2);
            case 'd' when next == 'j': return ('j', 2);
            case 'q' when next == 'u': return ('k', 2);
            case 'q': return ('k', 1);
            default: return (rest[0], 1);
        }
    }

    private static bool IsBehindAbd(string word, int at) => at == 3 && word.StartsWith("abd", StringComparison.Ordinal);

    private static bool HasHardG(string word) => word.Where((letter, at) => letter == 'g' && IsHard(word, at)).Any();

    private static string WithK(string word) =>
        string.Concat(word.Select((letter, at) => letter == 'g' && IsHard(word, at) ? 'k' : letter));

    private static bool IsHard(string word, int at) => at + 1 < word.Length && word[at + 1] is not ('e' or 'i' or 'y' or 'h' or 'g');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static char Vowel(char letter) => letter switch { 'a' or 'e' => 'a', 'i' or 'y' => 'i', _ => 'u' };

    private static string Undoubled(string word)
    {
        var result = new StringBuilder(word.Length);
        foreach (var letter in word.Replace("ee", "i", StringComparison.Ordinal).Replace("oo", "u", StringComparison.Ordinal))
            if (result.Length == 0 || result[^1] != letter) result.Append(letter);
        return result.ToString();
    }

    // Elmehdi = Mehdi, Errami = Rami; but Elham, Allal and Alaoui stay
    private static string WithoutArticle(string word)
    {
        if (word.Length >= 6 && (word.StartsWith("el", StringComparison.Ordinal) || word.StartsWith("al", StringComparison.Ordinal))
            && !IsVowel(word[2])) return word[2..];
        if (word.Length >= 6 && word[0] == 'e' && word[1] == word[2] && word[1] is 'z' or 'r' or 's' or 'd' or 'n' or 't') return word[2..];
        return word;
    }

    // Lahoucine = Houcine, Lamrani = Mrani, Laaroussi = Aroussi, Lhoucine = Houcine; but Latifa and Lamia stay
    private static IEnumerable<string> SpokenArticle(string word)
    {
        yield return word;
        if (word.Length < 6 || word[0] != 'l') yield break;
        var isW = word.Length > 6 && word[1] == 'o' && word[2] == 'u' && IsVowel(word[3]); // Louardi = Ouardi
        if (!IsVowel(word[1]) || isW || (word.Length > 6 && word[1] == 'a')) yield return word[1..];
        if (word[1] == 'a' && !IsVowel(word[2]) && (word.Length > 6 || !IsVowel(word[3]))) yield return word[2..];
    }

    // Abdelkarim = Abdulkarim = Abd Karim; Abderrahim = Abdelrahim
    private static string Abd(string word)
    {
        if (word.Length <= 5 || !word.StartsWith("abd", StringComparison.Ordinal)) return word;
        var rest = word.AsSpan(3).TrimStart("aeiou");
        if (rest.Length >= 4 && rest[0] == 'l') return $"abd{rest[1..]}";
        if (rest.Length >= 4 && rest[0] == rest[1]) return $"abd{rest[1..]}";
        return word;
    }

    private static bool IsArticle(string word, string next) => word switch
    {
        "el" or "al" or "ul" or "l" => true,
        "ech" or "ach" => next.StartsWith("ch", StringComparison.Ordinal),
        "er" or "ez" or "es" or "ed" or "en" or "et" or "ar" or "az" or "as" or "ad" or "an" or "at" => word[1] == next[0],
        _ => false,
    };

    private static bool IsEddine(string word) =>
        word is "eddine" or "ddine" or "edine" or "dine" or "eddin" or "ddin" or "edin" or "din" or "addine" or "addin" or "uddin"
            or "udin" or "eddyn";

    private static string? Joining(string word) => word switch
    {
        "abd" or "abdel" or "abdul" or "abdal" or "abdoul" => "abd",
        "ben" or "bin" or "ibn" => "ben",
        "bel" => "bel",
        "bou" or "bu" => "bou",
        "abou" or "abu" => "abou",
        "ait" or "ayt" => "ait",
        "ou" or "w" => "ou",
        _ => null,
    };

    private static IEnumerable<string> Apart(string word)
    {
        if (word.Length > 8 && word.StartsWith("nourel", StringComparison.Ordinal)) return ["nour", word[6..]];
        foreach (var first in (string[])["fatima", "fatim", "fatma"])
        {
            if (word.Length < first.Length + 4 || !word.StartsWith(first, StringComparison.Ordinal)) continue;
            var second = word[first.Length..].TrimStart('e');
            if (second[0] == 'z') return ["fatima", second];
        }

        return word == "fatim" ? ["fatima"] : [word];
    }
}
