namespace Pathways.Core.Register;

/// <summary>Why a file cannot be read as a register.</summary>
public enum RegisterProblem
{
    /// <summary>Nothing in it.</summary>
    Empty = 1,

    /// <summary>More than <see cref="RegisterFile.MaxBytes"/>, or more text than a register holds.</summary>
    TooLarge,

    /// <summary>Neither CSV text nor an Excel workbook (.xlsx), whatever its name says.</summary>
    WrongType,

    /// <summary>An Excel workbook of the old kind (.xls) or the binary kind (.xlsb): save it as .xlsx or CSV.</summary>
    OldExcel,

    /// <summary>Protected by a password.</summary>
    Encrypted,

    /// <summary>Unpacks to far more than a register holds.</summary>
    ZipBomb,

    /// <summary>Damaged.</summary>
    Unreadable,

    /// <summary>No line with headings in the first lines.</summary>
    NoHeadings,

    /// <summary>Headings, but no row under them.</summary>
    NoRows,

    /// <summary>More than <see cref="RegisterFile.MaxColumns"/> columns.</summary>
    TooManyColumns,

    /// <summary>More than <see cref="RegisterFile.MaxRows"/> rows.</summary>
    TooManyRows,

    /// <summary>A quotation mark opens a cell and nothing closes it, so the rest of the file would be one cell.</summary>
    UnclosedQuote,

    /// <summary>The Arabic letters became question marks when the file was saved: save it as .xlsx, or as CSV UTF-8.</summary>
    LettersLost,
}
