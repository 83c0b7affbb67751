using System.Text.RegularExpressions;
using Pathways.Core.Contact;
using Pathways.Core.Text;

namespace Pathways.Core.Register;

/// <summary>Reads phone numbers.</summary>
public static partial class PhoneCell
{
    /// <summary>A phone number in E.164 form (<see cref="PhoneNumber.Read"/>). Answers with PhoneUnreadable.</summary>
    public static CellValue<string> Parse(string text) =>
        PhoneNumber.Read(text) is { } number ? CellValue<string>.Of(number) : CellValue<string>.Wrong(RegisterCellProblem.PhoneUnreadable);

    /// <summary>
    /// The first of several numbers in one cell (06… / 07…, 06…-07…); null when there are not several, or something else stands beside
    /// them: "0661234567 (tante)" is the aunt's.
    /// </summary>
    internal static string? FirstOf(string text)
    {
        if (text.Length > TextCell.MaxWord) return null;
        string?[] numbers = [.. Between().Split(PlainText.PlainNumber(text)).Select(PhoneNumber.Read)];
        return numbers.Length > 1 && Array.TrueForAll(numbers, number => number is not null) ? numbers[0] : null;
    }

    [GeneratedRegex(@"\s*(?:[/;,|،؛\n]|\s(?:et|ou|or|and|و|أو)\s|(?<=[0-9]{4})\s*-\s*(?=(?:0|\+)[0-9]{6})|\s-\s(?=[0+]))\s*")]
    private static partial Regex Between();
}
