namespace Pathways.Core.Register;

/// <summary>Why an import could not go on.</summary>
public enum ImportProblem
{
    /// <summary>No file was chosen.</summary>
    FileMissing = 1,

    /// <summary>No row is accepted.</summary>
    NothingToWrite,

    /// <summary>Meanwhile a youth with the file number of row {0} appeared; nothing was written.</summary>
    FileNumberTaken,

    /// <summary>The centre of row {0} is no longer among the manager's; nothing was written.</summary>
    CentreNotYours,

    /// <summary>Stopped by a failure; nothing was written.</summary>
    CutOff,

    /// <summary>The uploaded file is no longer kept: upload it again.</summary>
    FileGone,

    /// <summary>The import has gone on meanwhile, in another window.</summary>
    WentOn,

    /// <summary>Two headings were mapped to the same column.</summary>
    ColumnTwice,

    /// <summary>It is not known whether a column of dates writes the day or the month first.</summary>
    DatesUnclear,

    /// <summary>No sheet of the workbook was chosen.</summary>
    SheetMissing,

    /// <summary>Something was written about a youth of it meanwhile: it cannot be taken back as a whole.</summary>
    WrittenAbout,
}
