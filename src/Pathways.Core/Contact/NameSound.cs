using System.Text;

namespace Pathways.Core.Contact;

/// <summary>
/// The consonants of a name's word by their sound, the same for both alphabets: for asking whether a name that is written in Arabic letters
/// only may be one that is written in Latin letters only. Vowels and h are left out, since they wander most between the two.
/// </summary>
internal static class NameSound
{
    private static readonly Dictionary<char, string> Sounds = new[]
    {
        ("احعهويى", ""), ("ب", "b"), ("تثط", "t"), ("ج", "j"), ("خ", "x"), ("دذضظ", "d"), ("ر", "r"), ("ز", "z"), ("سص", "s"), ("ش", "c"),
        ("غ", "g"), ("ف", "f"), ("قك", "k"), ("ل", "l"), ("م", "m"), ("ن", "n"),
    }.SelectMany(pair => pair.Item1.Select(letter => (letter, pair.Item2))).ToDictionary();

    /// <summary>The sound of a word; empty when it has no consonant that stays.</summary>
    public static string Of(string word)
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
