namespace Pathways.Core.Register;

/// <summary>What looking a file through once has told.</summary>
public sealed class RegisterScan
{
    /// <summary>How many cells are shown of a column.</summary>
    public const int Samples = 3;

    private readonly Dictionary<int, int> _filled = [];
    private readonly Dictionary<int, ColumnDates> _dates = [];
    private readonly List<DateOnly> _dated = [];

    /// <summary>Rows under the headings, empty ones not counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows with a cell of question marks.</summary>
    public int LostRows { get; private set; }

    /// <summary>Cells that hold something, by position of the heading; empty columns are not there.</summary>
    public IReadOnlyDictionary<int, int> Filled => _filled;

    /// <summary>In which order the columns of dates are written, by position of the heading.</summary>
    public IReadOnlyDictionary<int, ColumnDates> Dates => _dates;

    /// <summary>Some file numbers that the spreadsheet has turned into dates.</summary>
    public IReadOnlyList<DateOnly> DatedNumbers => _dated;

    /// <summary>The sheets, with their rows.</summary>
    public IReadOnlyList<RegisterSheet> Sheets { get; private set; } = [];

    internal void Add(RegisterLine line, HeadingMap map)
    {
        Rows++;
        var lost = false;
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var cell = line.Cells[i];
            if (string.IsNullOrWhiteSpace(cell.Text)) continue;
            Fill(i, 1);
            lost |= RegisterHeading.IsLost(cell.Text);
            if (i < map.Count && map[i] is RegisterColumn.BirthDate or RegisterColumn.EntryDate)
                _dates[i] = _dates.GetValueOrDefault(i, ColumnDates.None).With(cell);
            if (i < map.Count && map[i] == RegisterColumn.FileNumber && cell is { Kind: RegisterCellKind.Date, Date: { } date }
                && _dated.Count < Samples) _dated.Add(date);
        }

        if (lost) LostRows++;
    }

    internal void Fill(int column, int cells) => _filled[column] = _filled.GetValueOrDefault(column) + cells;

    internal void InSheets(IReadOnlyList<RegisterSheet> sheets, IReadOnlyList<RegisterPart> parts, int[] rows)
    {
        var read = 0;
        Sheets = [.. sheets.Select(sheet => sheet.IsRead && read < parts.Count ? sheet with { Rows = rows[read++] } : sheet)];
    }
}
