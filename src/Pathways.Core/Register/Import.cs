using System.Text.Json;
using Pathways.Core.Access;

namespace Pathways.Core.Register;

/// <summary>One upload of a centre's register: staged rows, the manager's decisions, and the confirmation that writes all accepted rows or none.</summary>
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

    /// <summary>The manager's answers about unknown centres and mentors, as JSON (<see cref="ImportAnswers"/>); kept when the file is read again.</summary>
    public string Answers { get; set; } = "";

    /// <summary>Last sign of life of the reading or writing (UTC).</summary>
    public DateTime? AliveAt { get; set; }

    /// <summary>Rows in the file; 0 until they are counted.</summary>
    public int RowsTotal { get; set; }

    /// <summary>Rows staged so far; shown as progress.</summary>
    public int RowsRead { get; set; }

    /// <summary>Youths written; 0 until all are.</summary>
    public int RowsWritten { get; set; }

    /// <summary>When it was confirmed (UTC).</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Why the file could not be read to its end; no row of it counts.</summary>
    public RegisterProblem? FileProblem { get; set; }

    /// <summary>Why the last confirmation wrote nothing.</summary>
    public ImportProblem? Refusal { get; set; }

    /// <summary>The row that <see cref="FileProblem"/> or <see cref="Refusal"/> is about.</summary>
    public int? ProblemRow { get; set; }

    /// <summary>Staged rows.</summary>
    public List<ImportRow> Rows { get; } = [];

    /// <summary>True while the file is read or the youths are written, unless that was cut off.</summary>
    public bool IsBusy(DateTime now) => State is ImportState.Reading or ImportState.Writing && !IsCutOff(now);

    /// <summary>True when reading or writing gave no sign of life for <see cref="Silence"/>.</summary>
    public bool IsCutOff(DateTime now) => State is ImportState.Reading or ImportState.Writing && now - (AliveAt ?? UploadedAt) > Silence;
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

    /// <summary>The manager threw it away, or nobody decided in time.</summary>
    Discarded = 5,

    /// <summary>The file could not be read to its end; nothing was written.</summary>
    Failed = 6,
}

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
    ChangedMeanwhile,

    /// <summary>Two headings were mapped to the same column.</summary>
    ColumnTwice,
}

/// <summary>The headings of an uploaded file and what the manager chose for them.</summary>
/// <param name="Headings">As written.</param>
/// <param name="Chosen">Position of a heading to the column it stands for; null leaves it out.</param>
public sealed record ImportColumns(IReadOnlyList<string> Headings, IReadOnlyDictionary<int, RegisterColumn?> Chosen)
{
    /// <summary>Reads what an import holds.</summary>
    public static ImportColumns Of(string json) => json.Length == 0 ? new([], new Dictionary<int, RegisterColumn?>()) : JsonSerializer.Deserialize<ImportColumns>(json)!;

    /// <summary>What an import holds.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Recognised headings, then the manager's choices.</summary>
    public HeadingMap Map()
    {
        var map = HeadingMap.Recognise(Headings);
        foreach (var (index, column) in Chosen.OrderBy(c => c.Value is not null)) map = map.With(index, column);
        return map;
    }
}

/// <summary>The manager's answers: which centre and which mentor a row's words mean.</summary>
/// <param name="Centres">Key of the centre's words to the centre.</param>
/// <param name="Mentors">"Centre/key of the mentor's words" to the mentor; 0 leaves the youth without one.</param>
public sealed record ImportAnswers(Dictionary<string, int> Centres, Dictionary<string, int> Mentors)
{
    /// <summary>Reads what an import holds.</summary>
    public static ImportAnswers Of(string json) => json.Length == 0 ? new([], []) : JsonSerializer.Deserialize<ImportAnswers>(json)!;

    /// <summary>What an import holds.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);
}
