namespace Pathways.Core.Register;

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
