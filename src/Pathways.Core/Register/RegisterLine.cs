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

    /// <summary>
    /// The row's number as a spreadsheet shows it: the first is 1, empty rows count, a line break inside a cell does not.
    /// </summary>
    public int Row { get; }

    /// <summary>One cell per heading.</summary>
    public IReadOnlyList<RegisterCell> Cells { get; }

    /// <summary>Something stands to the right of the last heading: the cells of this row have probably shifted.</summary>
    public bool HasMoreCells { get; }

    internal bool IsBlank => !HasMoreCells && Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
}
