namespace Pathways.Core.Jobs;

/// <summary>One run of a job, so that a job that stopped is seen (admin's page).</summary>
public sealed class JobRun
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The job's name.</summary>
    public string Job { get; set; } = "";

    /// <summary>When it began (UTC).</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it ended (UTC); null while running or when it was killed.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Items done.</summary>
    public int Done { get; set; }

    /// <summary>Items that failed and will be tried again.</summary>
    public int Failed { get; set; }

    /// <summary>The failure that ended the run, without personal data.</summary>
    public string Error { get; set; } = "";
}
