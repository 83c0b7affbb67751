using System.Globalization;

namespace Pathways.Core.Register;

/// <summary>Tells text that a spreadsheet would run as a formula (OWASP: CSV injection).</summary>
internal static class FormulaText
{
    /// <summary>
    /// True for text that begins with = + - @ (or their full-width forms), except phone numbers and plain numbers (+212 6..., -5), a
    /// lone dash for "nothing", and a dash that opens a line of a list.
    /// </summary>
    public static bool IsFormula(string text)
    {
        var rest = TrimStart(text);
        if (rest.IsEmpty || rest[0] is not ('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠')) return false;
        var after = rest[1..];
        return rest[0] switch
        {
            '+' or '＋' => !IsNumber(after),
            '-' or '－' => !IsNumber(after) && !IsDashes(after) && !IsListItem(after),
            _ => true,
        };
    }

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || char.GetUnicodeCategory(text[start]) is UnicodeCategory.Control
            or UnicodeCategory.Format)) start++;
        return text[start..];
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = false;
        foreach (var letter in text)
        {
            if (char.IsDigit(letter)) digits = true;
            else if (!char.IsWhiteSpace(letter) && letter is not ('.' or ',' or '-' or '(' or ')' or '/')
                && char.GetUnicodeCategory(letter) != UnicodeCategory.Format) return false;
        }

        return digits;
    }

    private static bool IsDashes(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter) && letter is not ('-' or '－')) return false;
        return true;
    }

    // "- aime le football" is a note; "- cmd|' /C calc'!A0" and "- HYPERLINK(..." are not
    private static bool IsListItem(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !char.IsWhiteSpace(text[0]) || !char.IsLetter(text.TrimStart()[0])) return false;
        if (text.ContainsAny("|!=@")) return false;
        for (var i = 1; i < text.Length; i++)
            if (text[i] == '(' && char.IsLetterOrDigit(text[i - 1])) return false;
        return true;
    }
}
