namespace Pathways.Core.Audit;

/// <summary>
/// One opened page of a youth's file, or one list, search or export with its filter and count.
/// Holds ids only, never names (so that erasure does not touch it).
/// </summary>
public sealed class ReadLogEntry
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>Who looked.</summary>
    public int AccountId { get; set; }

    /// <summary>Whose file; null for a list.</summary>
    public int? YouthId { get; set; }

    /// <summary>The page's path without ids, such as /Youths/File.</summary>
    public string Page { get; set; } = "";

    /// <summary>The filter of a list, without free text that names a person.</summary>
    public string Filter { get; set; } = "";

    /// <summary>Rows shown by a list; null for a file.</summary>
    public int? Rows { get; set; }
}
