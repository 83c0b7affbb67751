using System.Globalization;
using System.Text;

namespace Pathways.Core.Text;

/// <summary>
/// The one way to bring text into a normal form. The platform's own answers with an exception to what Unicode calls no text (U+FFFE, half
/// of a surrogate pair), so one letter
/// in a name, a password or a search would break a page; it is banned elsewhere.
/// </summary>
public static class PlainText
{
    /// <summary>
    /// True when every character is text: no noncharacter (U+FFFE and its kin), no half of a surrogate pair, no control character but line
    /// breaks and tabs.
    /// </summary>
    public static bool IsReadable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsText(text) && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
    }

    /// <summary>The text in a normal form of Unicode; what is no text is left out. Never answers with an exception.</summary>
    public static string Normalise(string text, NormalizationForm form = NormalizationForm.FormC)
    {
        ArgumentNullException.ThrowIfNull(text);
#pragma warning disable RS0030 // the one place
        return (IsText(text) ? text : Text(text)).Normalize(form);
#pragma warning restore RS0030
    }

    /// <summary>Digits of any script as 0 to 9; everything else as it is.</summary>
    public static string PlainDigits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(char.IsAscii) ? text : string.Concat(text.Select(letter =>
            char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter)) : letter));
    }

    /// <summary>
    /// What is typed as a number or a code, in one way of writing: digits of any script as 0 to 9, any hyphen as -, any slash as /,
    /// direction marks left out.
    /// </summary>
    public static string PlainNumber(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in PlainDigits(text))
        {
            var category = char.GetUnicodeCategory(letter);
            if (category == UnicodeCategory.DashPunctuation || letter == '−') result.Append('-');
            else if (letter is '⁄' or '∕') result.Append('/');
            else if (category != UnicodeCategory.Format) result.Append(letter);
        }

        return result.ToString();
    }

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || IsNoncharacter(rune)) return false;
            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    private static string Text(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune)) continue;
            if (!IsNoncharacter(rune)) result.Append(rune.ToString());
            i += rune.Utf16SequenceLength - 1;
        }

        return result.ToString();
    }

    // The Unicode Standard 23.7: the last two of every plane, and 32 of the Arabic presentation forms
    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
