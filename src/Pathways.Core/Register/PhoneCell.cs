using System.Text;
using System.Text.RegularExpressions;

namespace Pathways.Core.Register;

/// <summary>Reads phone numbers.</summary>
public static partial class PhoneCell
{
    /// <summary>
    /// A phone number in E.164 form. Moroccan numbers (ten digits from 05, 06, 07, also without their zero as spreadsheets
    /// leave them; +212, 00212, 212, with or without (0)) become +212 and nine digits; numbers of other countries need + or 00.
    /// Spaces, dots, dashes, strokes and brackets do not matter. Answers with PhoneUnreadable.
    /// </summary>
    public static CellValue<string> Parse(string text)
    {
        if (text.Length > 64) return CellValue<string>.Wrong(RegisterCellProblem.PhoneUnreadable);
        var number = new StringBuilder();
        foreach (var letter in TextCell.AsciiDigits(text).Trim().TrimStart('\''))
        {
            if (letter is '+' or '＋') number.Append('+');
            else if (!char.IsWhiteSpace(letter) && letter is not ('.' or '-' or '/' or '(' or ')' or '_')) number.Append(letter);
        }

        var plain = number.ToString();
        if (Moroccan().Match(plain) is { Success: true } match) return CellValue<string>.Of($"+212{match.Groups["number"].Value}");
        if (plain.StartsWith("00", StringComparison.Ordinal)) plain = $"+{plain[2..]}";
        return Foreign().IsMatch(plain) ? CellValue<string>.Of(plain) : CellValue<string>.Wrong(RegisterCellProblem.PhoneUnreadable);
    }

    [GeneratedRegex(@"^(?:(?:\+|00)?2120?|0)?(?<number>[567][0-9]{8})$")]
    private static partial Regex Moroccan();

    [GeneratedRegex(@"^\+(?!212)[1-9][0-9]{7,14}$")]
    private static partial Regex Foreign();
}
