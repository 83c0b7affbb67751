using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Pathways.Core.Text;

namespace Pathways.Core.Accounts;

/// <summary>Makes user names that are easy to say and to copy by hand: Latin letters, first and last name, a number when taken.</summary>
public static class UserNames
{
    private const int LongestPart = 20;

    /// <summary>A free user name for a person: souad.abergane, then souad.abergane2.</summary>
    public static async Task<string> FreeAsync(IQueryable<Account> accounts, PersonName name,
        CancellationToken cancellationToken = default)
    {
        var wanted = From(name);
        var start = Normalise(wanted);
#pragma warning disable CA1309, CA1310 // translated to SQL
        var taken = await accounts.AsNoTracking().Where(a => a.NormalizedUserName!.StartsWith(start)).Select(a => a.NormalizedUserName!)
            .ToListAsync(cancellationToken);
#pragma warning restore CA1309, CA1310
        if (!taken.Contains(start)) return wanted;
        var number = 2;
        while (taken.Contains(start + number.ToString(CultureInfo.InvariantCulture))) number++;
        return wanted + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The form in which names are compared: that of Identity, with the digits of any keyboard.</summary>
    public static string Normalise(string name) => PlainText.PlainDigits(PlainText.Normalise(name)).ToUpperInvariant();

    /// <summary>
    /// The given name and the last word beside it of the Latin name, in whichever order they stand; or of the Arabic name spelt in Latin
    /// letters; "user" when neither has letters.
    /// </summary>
    public static string From(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Words(Fold(GivenFirst(name.Latin)));
        if (words.Count == 0) words = Words(Spell(GivenFirst(name.Arabic)));
        if (words.Count > 1 && words[0] is "el" or "al") words.RemoveAt(0);
        return words.Count switch { 0 => "user", 1 => words[0], _ => $"{words[0]}.{words[^1]}" };
    }

    // "EL ALAOUI Abd Allah" signs in as abdallah.alaoui, like "Abd Allah El Alaoui"
    private static string GivenFirst(string name)
    {
        var given = GivenName.Of(name);
        if (given == name) return name;
        return $"{given.Replace(" ", "", StringComparison.Ordinal)} {name.Replace(given, "", StringComparison.Ordinal)}";
    }

    private static List<string> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > LongestPart ? word[..LongestPart] : word)];

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in PlainText.Normalise(text.ToLowerInvariant(), NormalizationForm.FormD))
        {
            if (letter is >= 'a' and <= 'z') folded.Append(letter);
            else if (letter is ' ' or '\u00a0') folded.Append(' ');
        }

        return folded.ToString();
    }

    /// <summary>Arabic writes few vowels; an "a" between two consonants keeps the name sayable.</summary>
    private static string Spell(string arabic)
    {
        var spelt = new StringBuilder();
        foreach (var letter in arabic)
        {
            var latin = Letter(letter);
            if (latin.Length == 0) continue;
            if (spelt.Length > 0 && IsConsonant(spelt[^1]) && IsConsonant(latin[0])) spelt.Append('a');
            spelt.Append(latin);
        }

        return spelt.ToString();
    }

    private static bool IsConsonant(char letter) => letter is not (' ' or 'a' or 'e' or 'i' or 'o' or 'u');

    private static string Letter(char letter) => letter switch
    {
        'ا' or 'أ' or 'إ' or 'آ' or 'ى' or 'ة' or 'ع' => "a",
        'ب' => "b",
        'ت' or 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' or 'ه' => "h",
        'خ' => "kh",
        'د' or 'ض' => "d",
        'ذ' => "d",
        'ر' => "r",
        'ز' or 'ظ' => "z",
        'س' or 'ص' => "s",
        'ش' => "ch",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' => "k",
        'گ' or 'ڭ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "ou",
        'ي' or 'ئ' => "i",
        ' ' => " ",
        _ => "",
    };
}
