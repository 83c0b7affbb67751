namespace Pathways.Core.Register;

/// <summary>A file of several tables: an Excel workbook, an OpenDocument spreadsheet.</summary>
internal interface IRegisterBook
{
    /// <summary>The visible sheets, in their order.</summary>
    IReadOnlyList<IRegisterSheet> VisibleSheets { get; }
}
