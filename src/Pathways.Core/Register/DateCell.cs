using System.Globalization;
using System.Text.RegularExpressions;

namespace Pathways.Core.Register;

/// <summary>Reads days without time.</summary>
public static partial class DateCell
{
    // 1 January 1927 and 31 December 2099 as Excel counts days: what else has five digits is no date of a youth
    private const int FirstSerial = 9863;
    private const int LastSerial = 73050;

    /// <summary>
    /// A day as people and programs write it: 14/01/2009, 14-1-2009, 14.1.2009, 2009-01-14, 2009/1/14, with any script's digits and with
    /// a time behind it; dates and serial numbers of spreadsheets. The day comes before the month; years have four digits.
    /// Answers with DateUnreadable or DateDoesNotExist.
    /// </summary>
    public static CellValue<DateOnly?> Parse(RegisterCell cell)
    {
        if (cell is { Kind: RegisterCellKind.Date, Date: { } day }) return Found(day);
        if (cell.Text.Length > 64) return CellValue<DateOnly?>.Wrong(RegisterCellProblem.DateUnreadable);
        var text = TextCell.AsciiDigits(cell.Text).Replace('؍', '/').Trim().TrimStart('\'');
        if (Serial().Match(text) is { Success: true } serialText && Number(serialText.ValueSpan) is >= FirstSerial and <= LastSerial
            and var serial)
            return Found(cell.Date ?? DateOnly.FromDateTime(DateTime.FromOADate(serial)));

        var match = Day().Match(text);
        if (!match.Success) return CellValue<DateOnly?>.Wrong(RegisterCellProblem.DateUnreadable);
        var first = match.Groups["first"].ValueSpan;
        var last = match.Groups["last"].ValueSpan;
        if ((first.Length == 4) == (last.Length == 4) || first.Length == 3 || last.Length == 3)
            return CellValue<DateOnly?>.Wrong(RegisterCellProblem.DateUnreadable);
        var (year, date) = first.Length == 4 ? (Number(first), Number(last)) : (Number(last), Number(first));
        var month = Number(match.Groups["month"].ValueSpan);
        return year > 0 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month)
            ? Found(new DateOnly(year, month, date))
            : CellValue<DateOnly?>.Wrong(RegisterCellProblem.DateDoesNotExist);
    }

    private static CellValue<DateOnly?> Found(DateOnly day) => CellValue<DateOnly?>.Of(day);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<first>[0-9]{1,4})\s*(?<separator>[-./\\])\s*(?<month>[0-9]{1,2})\s*\k<separator>\s*(?<last>[0-9]{1,4})"
        + @"(?:[T\s]\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?\s*(?:Z|[AaPp][Mm])?)?$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^[0-9]{4,5}(?=$|\.[0-9]+$)")]
    private static partial Regex Serial();
}
