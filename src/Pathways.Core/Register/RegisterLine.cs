namespace Pathways.Core.Register;

/// <summary>
/// A row as it stands in the file. It still holds the national card's number, so it goes to <see cref="RegisterRowReader"/> and nowhere
/// else: never to a log, a page or a table.
/// </summary>
public sealed class RegisterLine
{
    internal RegisterLine(int row, IReadOnlyList<RegisterCell> cells, bool hasMoreCells)
    {
        Row = row;
        Cells = cells;
        HasMoreCells = hasMoreCells;
    }

    /// <summary>The row's number as a spreadsheet shows it: the first is 1, empty rows count, a line break inside a cell does not.</summary>
    public int Row { get; }

    /// <summary>One cell per heading.</summary>
    public IReadOnlyList<RegisterCell> Cells { get; }

    /// <summary>Something stands to the right of the last heading: the cells of this row have probably shifted.</summary>
    public bool HasMoreCells { get; }

    internal bool IsBlank => !HasMoreCells && Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
}

/// <summary>What kind of cell it is.</summary>
public enum RegisterCellKind
{
    /// <summary>Text as typed; every cell of a CSV file but the formulas.</summary>
    Text,

    /// <summary>A number of a spreadsheet.</summary>
    Number,

    /// <summary>A date of a spreadsheet.</summary>
    Date,

    /// <summary>A formula, or text that a spreadsheet would take for one. Never evaluated.</summary>
    Formula,

    /// <summary>A spreadsheet's error, such as #N/A.</summary>
    Error,
}

/// <summary>One raw cell.</summary>
public readonly struct RegisterCell
{
    private readonly string? _text;

    internal RegisterCell(string text, RegisterCellKind kind, DateOnly? date = null)
    {
        _text = text;
        Kind = kind;
        Date = date;
    }

    /// <summary>The text; of a date yyyy-MM-dd, of a formula the formula with its sign. At most 32,768 letters; longer cells are cut there.</summary>
    public string Text => _text ?? "";

    /// <summary>The kind.</summary>
    public RegisterCellKind Kind { get; }

    /// <summary>The day, when the cell is a date of a spreadsheet or a number that could be one, in the workbook's own date system.</summary>
    public DateOnly? Date { get; }

    /// <summary>A cell of typed text: a formula when a spreadsheet would take it for one.</summary>
    public static RegisterCell FromText(string text) => new(text, FormulaText.IsFormula(text) ? RegisterCellKind.Formula : RegisterCellKind.Text);

    /// <summary>Only the kind: the text may be a card number.</summary>
    public override string ToString() => Kind.ToString();
}
