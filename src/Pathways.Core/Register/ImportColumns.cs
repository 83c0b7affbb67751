using System.Text.Json;

namespace Pathways.Core.Register;

/// <summary>The headings of an uploaded file, what looking it through has told, and what the manager chose.</summary>
/// <param name="Headings">As written.</param>
/// <param name="Chosen">Position of a heading to the column it stands for; null leaves it out.</param>
public sealed record ImportColumns(IReadOnlyList<string> Headings, IReadOnlyDictionary<int, RegisterColumn?> Chosen)
{
    /// <summary>Where the manager says that headings and rows stand.</summary>
    public RegisterChoices Choices { get; init; } = RegisterChoices.None;

    /// <summary>The sheets of a workbook, with their rows; none for text.</summary>
    public IReadOnlyList<RegisterSheet> Sheets { get; init; } = [];

    /// <summary>Cells that hold something, by position of the heading.</summary>
    public IReadOnlyDictionary<int, int> Filled { get; init; } = new Dictionary<int, int>();

    /// <summary>In which order the columns of dates are written, by position of the heading.</summary>
    public IReadOnlyDictionary<int, ColumnDates> Dates { get; init; } = new Dictionary<int, ColumnDates>();

    /// <summary>The order of a column of dates as the manager answered, by position of the heading.</summary>
    public IReadOnlyDictionary<int, DateOrder> Orders { get; init; } = new Dictionary<int, DateOrder>();

    /// <summary>Some file numbers that the spreadsheet has turned into dates.</summary>
    public IReadOnlyList<DateOnly> DatedNumbers { get; init; } = [];

    /// <summary>How they were written, as the manager answered; null leaves these rows to be mended.</summary>
    public NumberForm? Numbers { get; init; }

    /// <summary>Reads what an import holds.</summary>
    public static ImportColumns Of(string json) => json.Length == 0 ? new([], new Dictionary<int, RegisterColumn?>())
        : JsonSerializer.Deserialize<ImportColumns>(json)!;

    /// <summary>What an import holds.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>
    /// The same for the headings as the file now has them: choices stay as long as the headings that were known stand where they stood.
    /// </summary>
    public ImportColumns Under(IReadOnlyList<string> headings)
    {
        // A file without headings has a youth's row in their place
        string[] covered = [.. headings.Select(CardCell.Cover)];
        return covered.Take(Headings.Count).SequenceEqual(Headings, StringComparer.Ordinal) ? this with { Headings = covered }
            : new ImportColumns(covered, new Dictionary<int, RegisterColumn?>()) { Choices = Choices };
    }

    /// <summary>The same with what looking the file through has told.</summary>
    public ImportColumns Seen(RegisterScan scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return this with { Sheets = scan.Sheets, Filled = scan.Filled, Dates = scan.Dates, DatedNumbers = scan.DatedNumbers };
    }

    /// <summary>Recognised headings, then the manager's choices.</summary>
    public HeadingMap Map()
    {
        var map = HeadingMap.Recognise(Headings);
        foreach (var (index, column) in Chosen.Where(c => c.Key < Headings.Count).OrderBy(c => c.Value is not null))
            map = map.With(index, column);
        return map;
    }

    /// <summary>
    /// Positions of columns that hold something and stand for nothing, also those without a heading, unless the manager left them out.
    /// </summary>
    public IReadOnlyList<int> Unread(HeadingMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return [.. Enumerable.Range(0, map.Count).Where(i => map[i] is null && !Chosen.ContainsKey(i)
            && (Filled.Count == 0 ? Headings[i].Length > 0 : Filled.ContainsKey(i)))];
    }

    /// <summary>Positions of columns of dates whose order nobody knows: the manager is asked.</summary>
    public IReadOnlyList<int> Unsettled => [.. Dates.Keys.Where(index => OrderAt(index) is null).Order()];

    /// <summary>Positions of columns of dates whose order is asked, with those that are answered.</summary>
    public IReadOnlyList<int> Asked => [.. Dates.Keys.Where(index => OrderAt(index) is null || Orders.ContainsKey(index)).Order()];

    /// <summary>True when some rows say no nationality: it is asked once for all of them.</summary>
    /// <param name="rows">Rows of the file.</param>
    public bool LacksNationality(int rows) =>
        Map().IndexOf(RegisterColumn.Nationality) is not { } index || Filled.GetValueOrDefault(index) < rows;

    /// <summary>
    /// The order of each column of dates that is known; what is not known is read with the day first until it is answered.
    /// </summary>
    public IReadOnlyDictionary<RegisterColumn, DateOrder> OrderOf(HeadingMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Dates.Keys.Where(index => index < map.Count && map[index] is not null)
            .ToDictionary(index => map[index]!.Value, index => OrderAt(index) ?? DateOrder.DayFirst);
    }

    /// <summary>The sheet (empty when the file has only one) and the row in it of a row's number.</summary>
    public (string Sheet, int Row) PlaceOf(int number)
    {
        var read = Sheets.Where(sheet => sheet.IsRead).ToList();
        if (read.Count < 2) return ("", number);
        return (read[Math.Min(number / RegisterFile.SheetStep, read.Count - 1)].Name, number % RegisterFile.SheetStep);
    }

    private DateOrder? OrderAt(int index) => Orders.TryGetValue(index, out var answered) ? answered
        : Dates[index].Settled(Dates.Any(other => other.Key != index && other.Value is { MonthFirst.Length: > 0, DayFirst.Length: 0 }));
}
