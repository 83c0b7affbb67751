namespace Pathways.Core.Register;

/// <summary>A table of cells in a file: CSV text, or a sheet of a workbook.</summary>
internal interface IRegisterSheet
{
    /// <summary>The sheet's name; empty for text.</summary>
    string Name { get; }

    /// <summary>Cells that are drawn as one; none in text.</summary>
    IReadOnlyList<RegisterMerge> Merges { get; }

    /// <summary>The rows, read anew from the file on each enumeration, one at a time. At most one enumeration at once.</summary>
    IEnumerable<RegisterLine> Lines();
}
