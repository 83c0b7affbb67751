namespace Pathways.Core.Register;

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

    /// <summary>
    /// The text; of a date yyyy-MM-dd, of a formula the formula with its sign. At most 32,768 letters; longer cells are cut there.
    /// </summary>
    public string Text => _text ?? "";

    /// <summary>The kind.</summary>
    public RegisterCellKind Kind { get; }

    /// <summary>
    /// The day, when the cell is a date of a spreadsheet or a number that could be one, in the workbook's own date system.
    /// </summary>
    public DateOnly? Date { get; }

    /// <summary>
    /// A cell of typed text: a formula when a spreadsheet would take it for one. An apostrophe before such a text is the spreadsheet's, or
    /// our own file's, sign for "as text" and no part of it.
    /// </summary>
    public static RegisterCell FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith('\'') && FormulaText.IsFormula(text[1..])) return new(text[1..], RegisterCellKind.Text);
        return new(text, FormulaText.IsFormula(text) ? RegisterCellKind.Formula : RegisterCellKind.Text);
    }

    /// <summary>Only the kind: the text may be a card number.</summary>
    public override string ToString() => Kind.ToString();
}
