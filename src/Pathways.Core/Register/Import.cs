using Pathways.Core.Accounts;

namespace Pathways.Core.Register;

/// <summary>
/// One upload of a centre's register: staged rows, the manager's decisions, and the confirmation that writes all accepted rows or none.
/// </summary>
public sealed class Import
{
    /// <summary>A reading or writing that gave no sign of life for this long was cut off (a crash, a restart).</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <summary>How long the uploaded file is kept, encrypted, for reading it again when a heading is mapped anew.</summary>
    public static readonly TimeSpan FileLife = TimeSpan.FromHours(24);

    /// <summary>How long staged rows wait for a decision before they are thrown away.</summary>
    public static readonly TimeSpan RowLife = TimeSpan.FromDays(7);

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

    /// <summary>The headings and the manager's choices, as JSON (<see cref="ImportColumns"/>).</summary>
    public string Columns { get; set; } = "";

    /// <summary>
    /// The manager's answers about unknown centres and mentors, as JSON (<see cref="ImportAnswers"/>); kept when the file is read again.
    /// </summary>
    public string Answers { get; set; } = "";

    /// <summary>Last sign of life of the reading or writing (UTC).</summary>
    public DateTime? AliveAt { get; set; }

    /// <summary>Rows in the file; 0 until they are counted.</summary>
    public int RowsTotal { get; set; }

    /// <summary>Rows staged so far; shown as progress.</summary>
    public int RowsRead { get; set; }

    /// <summary>Youths written so far; shown as progress.</summary>
    public int RowsWritten { get; set; }

    /// <summary>The last row that is written; the next writing goes on behind it.</summary>
    public int WrittenTo { get; set; }

    /// <summary>When it was confirmed (UTC).</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Why the file could not be read to its end; no row of it counts.</summary>
    public RegisterProblem? FileProblem { get; set; }

    /// <summary>Why the last confirmation wrote nothing; empty when the manager takes the import back.</summary>
    public ImportProblem? Refusal { get; set; }

    /// <summary>The row that <see cref="FileProblem"/> or <see cref="Refusal"/> is about.</summary>
    public int? ProblemRow { get; set; }

    /// <summary>Staged rows.</summary>
    public List<ImportRow> Rows { get; } = [];

    /// <summary>True while the file is read or the youths are written or taken back, unless that was cut off.</summary>
    public bool IsBusy(DateTime now) => IsAtWork && !IsCutOff(now);

    /// <summary>True when reading, writing or taking back gave no sign of life for <see cref="Silence"/>.</summary>
    public bool IsCutOff(DateTime now) => IsAtWork && now - (AliveAt ?? UploadedAt) > Silence;

    private bool IsAtWork => State is ImportState.Reading or ImportState.Writing or ImportState.TakingBack;
}
