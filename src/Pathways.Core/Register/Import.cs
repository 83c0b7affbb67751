using Pathways.Core.Access;

namespace Pathways.Core.Register;

/// <summary>One upload of a centre's register: staged rows, the manager's decisions, and the confirmation that writes all accepted rows or none.</summary>
public sealed class Import
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Who uploaded.</summary>
    public int ManagerId { get; set; }

    /// <summary>Who uploaded.</summary>
    public Account Manager { get; set; } = null!;

    /// <summary>The file's name, without its path.</summary>
    public string FileName { get; set; } = "";

    /// <summary>When it was uploaded (UTC).</summary>
    public DateTime UploadedAt { get; set; }

    /// <summary>Where it stands.</summary>
    public ImportState State { get; set; }

    /// <summary>The headings and what each is mapped to, as JSON.</summary>
    public string Columns { get; set; } = "";

    /// <summary>Rows staged so far; shown as progress.</summary>
    public int RowsRead { get; set; }

    /// <summary>Rows written so far; shown as progress.</summary>
    public int RowsWritten { get; set; }

    /// <summary>When it was confirmed (UTC).</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Staged rows.</summary>
    public List<ImportRow> Rows { get; } = [];
}

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>The file is being read into the staging table.</summary>
    Reading = 1,

    /// <summary>The manager looks at the preview and decides.</summary>
    Preview = 2,

    /// <summary>Accepted rows are being written.</summary>
    Writing = 3,

    /// <summary>Written.</summary>
    Done = 4,

    /// <summary>The manager threw it away.</summary>
    Discarded = 5,

    /// <summary>Stopped by a failure; nothing was written.</summary>
    Failed = 6,
}

/// <summary>One staged row. Card numbers are dropped before this table.</summary>
public sealed class ImportRow
{
    /// <summary>The import.</summary>
    public int ImportId { get; set; }

    /// <summary>The row's number in the file, the heading being 1.</summary>
    public int Number { get; set; }

    /// <summary>The cells as read, as JSON.</summary>
    public string Cells { get; set; } = "";

    /// <summary>What will become of it.</summary>
    public ImportFate Fate { get; set; }

    /// <summary>What is wrong in which cell, as JSON; empty when nothing.</summary>
    public string Problems { get; set; } = "";

    /// <summary>The youth of whom this row is a duplicate.</summary>
    public int? DuplicateOfId { get; set; }

    /// <summary>The earlier row of the same file of which this row is a duplicate.</summary>
    public int? DuplicateOfRow { get; set; }

    /// <summary>Normalised file number, for finding duplicates.</summary>
    public string FileNumber { get; set; } = "";

    /// <summary>Normalised name and birth date, for finding duplicates.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>The manager's decision about a duplicate.</summary>
    public ImportDecision Decision { get; set; }
}

/// <summary>What will become of a staged row.</summary>
public enum ImportFate
{
    /// <summary>A new youth.</summary>
    New = 1,

    /// <summary>Exists already.</summary>
    Duplicate = 2,

    /// <summary>Something is wrong.</summary>
    Wrong = 3,

    /// <summary>Waits for the manager: unknown centre or mentor.</summary>
    Question = 4,
}

/// <summary>What the manager decided about a duplicate.</summary>
public enum ImportDecision
{
    /// <summary>Nothing yet; duplicates are left out.</summary>
    None = 0,

    /// <summary>Leave it out.</summary>
    LeaveOut = 1,

    /// <summary>It is another person: make a new youth.</summary>
    AnotherPerson = 2,
}
