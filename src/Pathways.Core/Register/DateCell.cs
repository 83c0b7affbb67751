using System.Globalization;
using System.Text.RegularExpressions;
using Pathways.Core.Contact;
using Pathways.Core.Text;
using Pathways.Core.Time;

namespace Pathways.Core.Register;

/// <summary>Reads days without time.</summary>
public static partial class DateCell
{
    // 1 January 1927 and 31 December 2099 as Excel counts days: what else has five digits is no date of a youth
    private const int FirstSerial = 9863;
    private const int LastSerial = 73050;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly Dictionary<string, int> Months = Named(
        "يناير janvier january janv jan", "فبراير fevrier february fevr fev feb", "مارس mars march mar", "أبريل ابريل avril april avr apr",
        "ماي مايو mai may", "يونيو يونيه juin june jun", "يوليوز يوليو juillet july juil jul", "غشت أغسطس aout august aug",
        "شتنبر سبتمبر septembre september sept sep", "أكتوبر octobre october oct", "نونبر نوفمبر novembre november nov",
        "دجنبر ديسمبر decembre december dec");

    // Beside a year alone: "vers 2009", "né en 2009", "سنة 2009"
    private static readonly HashSet<string> AboutWords =
        [.. ((string[])["vers", "né", "née", "né(e)", "en", "environ", "année", "an", "circa",
        "about", "born", "in", "year", "x", "xx", "présumé", "présumée", "estimé", "estimée", "supposé", "supposée", "مقدر",
        "مقدرة", "حوالي", "نحو", "تقريبا", "سنة", "عام", "مزداد", "مزدادة", "في"]).Select(SearchText.Normalise)];

    // Beside a whole day they say that it is none
    private static readonly HashSet<string> Doubtful =
        [.. ((string[])["vers", "environ", "circa", "about", "ou", "or", "حوالي", "نحو", "تقريبا",
        "أو"]).Select(SearchText.Normalise)];

    /// <summary>
    /// A day as people and programs write it: 14/01/2009, 14-1-2009, 14.1.2009, 2009-01-14, 14 يناير 2009, 14 janvier 2009, with any
    /// script's digits, with a time or a place beside it; dates and serial numbers of spreadsheets; a month or a year where no more is
    /// known (09/2019, شتنبر 2019, 00/00/2009, vers 2009). Years have four digits. Answers with DateUnreadable or DateDoesNotExist.
    /// </summary>
    public static CellValue<ReadDate> Read(RegisterCell cell, DateOrder order)
    {
        if (cell is { Kind: RegisterCellKind.Date, Date: { } day }) return Found(day);
        if (cell.Text.Length > TextCell.MaxWord) return Wrong(RegisterCellProblem.DateUnreadable);
        var text = PlainText.PlainNumber(cell.Text).Replace('؍', '/').Trim().TrimStart('\'').TrimEnd('.', '،', ',').Trim();
        if (Serial().Match(text) is { Success: true } serialText && Number(serialText.Groups[0]) is >= FirstSerial and <= LastSerial
            and var serial)
            return Found(cell.Date ?? DateOnly.FromDateTime(DateTime.FromOADate(serial)));
        if (Day().Match(text) is { Success: true } digits) return OfDigits(digits, order, Beside(text, digits));
        if (Together().Match(text) is { Success: true } eight) return OfEight(eight.Value);
        if (Written().Match(text) is { Success: true } written && MonthOf(written) is { } month)
        {
            var rest = Beside(text, written);
            if (rest is null) return Wrong(RegisterCellProblem.DateUnreadable);
            return written.Groups["day"].Success ? Of(Number(written.Groups["year"]), month, Number(written.Groups["day"]), rest)
                : About(Number(written.Groups["year"]), month, rest);
        }

        if (MonthAndYear().Match(text) is { Success: true } part)
            return About(Number(part.Groups["year"]), Number(part.Groups["month"]), "");
        return YearAlone(text);
    }

    /// <summary>A day as <see cref="Read"/> reads it again: 14/01/2009; 01/2009 or 2009 where no more is known.</summary>
    public static string Write(DateOnly day, DatePrecision precision = DatePrecision.Day) => day.ToString(precision switch
    {
        DatePrecision.Month => "MM/yyyy",
        DatePrecision.Year => "yyyy",
        _ => "dd/MM/yyyy",
    }, CultureInfo.InvariantCulture);

    /// <summary>
    /// Which orders a cell allows: both when the day may be the month too (03/04/2009), one when only one fits, neither when it is no
    /// date in digits with the year last.
    /// </summary>
    internal static (bool DayFirst, bool MonthFirst) Orders(RegisterCell cell)
    {
        if (cell.Kind == RegisterCellKind.Date || cell.Text.Length > TextCell.MaxWord) return (false, false);
        var match = Day().Match(PlainText.PlainNumber(cell.Text).Replace('؍', '/'));
        if (!match.Success || match.Groups["last"].Length != 4 || match.Groups["first"].Length > 2) return (false, false);
        var (first, second, year) = (Number(match.Groups["first"]), Number(match.Groups["month"]), Number(match.Groups["last"]));
        return (Exists(year, second, first), Exists(year, first, second));
    }

    private static CellValue<ReadDate> OfDigits(Match match, DateOrder order, string? rest)
    {
        var (first, second, last) = (match.Groups["first"], match.Groups["month"], match.Groups["last"]);
        if (rest is null || (first.Length == 4) == (last.Length == 4) || first.Length == 3 || last.Length == 3)
            return Wrong(RegisterCellProblem.DateUnreadable);
        if (first.Length == 4) return Of(Number(first), Number(second), Number(last), rest);
        var (day, month) = order == DateOrder.DayFirst ? (Number(first), Number(second)) : (Number(second), Number(first));
        return day != 0 ? Of(Number(last), month, day, rest) : month != 0 ? About(Number(last), month, rest)
            : YearAlone(last.Value);
    }

    // 14012009 or 20090114: only where one of the two can be
    private static CellValue<ReadDate> OfEight(string digits)
    {
        var (yearLast, yearFirst) = (int.Parse(digits.AsSpan(4), CultureInfo.InvariantCulture),
            int.Parse(digits.AsSpan(0, 4), CultureInfo.InvariantCulture));
        if (yearLast is >= FirstYear and < LastYear == yearFirst is >= FirstYear and < LastYear)
            return Wrong(RegisterCellProblem.DateUnreadable);
        return yearFirst is >= FirstYear and < LastYear
            ? Of(yearFirst, int.Parse(digits.AsSpan(4, 2), CultureInfo.InvariantCulture),
                int.Parse(digits.AsSpan(6), CultureInfo.InvariantCulture), "")
            : Of(yearLast, int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture),
                int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture), "");
    }

    private static CellValue<ReadDate> YearAlone(string text)
    {
        var match = Year().Match(text);
        if (!match.Success || Number(match.Groups[0]) is not (>= FirstYear and < LastYear and var year))
            return Wrong(RegisterCellProblem.DateUnreadable);
        var beside = SearchText.Normalise(text.Remove(match.Index, match.Length)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(beside, word => AboutWords.Contains(word) || word == "e")
            ? CellValue<ReadDate>.Of(new(new DateOnly(year, 1, 1), DatePrecision.Year, ""))
            : Wrong(RegisterCellProblem.DateUnreadable);
    }

    private static CellValue<ReadDate> Of(int year, int month, int day, string rest) => Exists(year, month, day)
        ? CellValue<ReadDate>.Of(new(new DateOnly(year, month, day), DatePrecision.Day, rest))
        : Wrong(RegisterCellProblem.DateDoesNotExist);

    private static CellValue<ReadDate> About(int year, int month, string rest) => Exists(year, month, 1)
        ? CellValue<ReadDate>.Of(new(new DateOnly(year, month, 1), DatePrecision.Month, rest))
        : Wrong(RegisterCellProblem.DateDoesNotExist);

    private static bool Exists(int year, int month, int day) => year is > 0 and < 10_000 && month is >= 1 and <= 12 && day >= 1
        && day <= DateTime.DaysInMonth(year, month);

    // The words beside a date; null when they hold further digits or a doubt
    private static string? Beside(string text, Match date)
    {
        var rest = text.Remove(date.Index, date.Length).Trim(' ', '،', ',', ';', '-', '.', '(', ')');
        return rest.Any(char.IsDigit) || SearchText.Normalise(rest).Split(' ').Any(Doubtful.Contains) ? null : rest;
    }

    private static int? MonthOf(Match match) => Months.TryGetValue(SearchText.Normalise(match.Groups["month"].Value), out var month)
        ? month : null;

    private static Dictionary<string, int> Named(params string[] months) => months.SelectMany((words, index) => words.Split(' ')
        .Select(word => (Word: SearchText.Normalise(word), Month: index + 1))).DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.Month, StringComparer.Ordinal);

    private static CellValue<ReadDate> Found(DateOnly day) => CellValue<ReadDate>.Of(new(day, DatePrecision.Day, ""));

    private static CellValue<ReadDate> Wrong(RegisterCellProblem problem) => CellValue<ReadDate>.Wrong(problem);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9/.\-\\])(?<first>[0-9]{1,4})\s*(?<separator>[-./\\])\k<separator>?\s*(?<month>[0-9]{1,2})\s*\k<separator>"
        + @"\k<separator>?\s*(?<last>[0-9]{1,4})(?:[T\s]\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?\s*(?:Z|[AaPp][Mm])?)?"
        + @"(?![0-9/\-\\])")]
    private static partial Regex Day();

    [GeneratedRegex(@"^[0-9]{8}$")]
    private static partial Regex Together();

    [GeneratedRegex(@"(?<![0-9])(?:(?<day>[0-9]{1,2})(?:er|st|nd|rd|th)?[\s\-/.]*)?(?<month>\p{L}[\p{L}\p{M}]*)\.?[\s,،\-/]*(?<year>[0-9]{4})(?![0-9])")]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<month>[0-9]{1,2})\s*[-./\\]\s*(?<year>[0-9]{4})$")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]{5}(?=$|\.[0-9]+$)|^[0-9]{4}\.[0-9]+$")]
    private static partial Regex Serial();
}
