using Pathways.Core.Contact;

namespace Pathways.Core.Register;

/// <summary>Reads a nationality as registers write it.</summary>
public static class Nationalities
{
    /// <summary>The code of Morocco.</summary>
    public const string Moroccan = "MA";

    private static readonly Dictionary<string, string> Known = Words(
        (Moroccan, "مغربي مغربية المغرب marocain marocaine maroc moroccan morocco"),
        ("DZ", "جزائري جزائرية algerien algerienne algerian"),
        ("MR", "موريتاني موريتانية mauritanien mauritanienne mauritanian"),
        ("SN", "سنغالي سنغالية senegalais senegalaise senegalese"),
        ("ML", "مالي مالية malien malienne malian"),
        ("GN", "غيني غينية guineen guineenne guinean"),
        ("CI", "ايفواري ايفوارية ivoirien ivoirienne ivorian"),
        ("CM", "كاميروني كاميرونية camerounais camerounaise cameroonian"),
        ("SY", "سوري سورية syrien syrienne syrian"),
        ("EG", "مصري مصرية egyptien egyptienne egyptian"),
        ("JO", "اردني اردنية jordanien jordanienne jordanian"));

    /// <summary>
    /// The ISO 3166 alpha-2 code (empty when the register does not say or we do not know the word), and the words that the code does not
    /// say, to be kept.
    /// </summary>
    public static (string Code, string Kept) Code(string words)
    {
        var key = SearchText.Normalise(words);
        if (key.Length == 0) return ("", "");
        if (Known.TryGetValue(key, out var code)) return (code, "");
        return key.Length == 2 && key.All(char.IsAsciiLetterLower) ? (key.ToUpperInvariant(), "") : ("", words);
    }

    private static Dictionary<string, string> Words(params (string Code, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (Key: SearchText.Normalise(word), row.Code))).DistinctBy(row => row.Key)
            .ToDictionary(row => row.Key, row => row.Code, StringComparer.Ordinal);
}
