using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>What an earlier version said of one youth.</summary>
public sealed class SessionVersionYouth
{
    /// <summary>The version.</summary>
    public int VersionId { get; set; }

    /// <summary>The version.</summary>
    public SessionVersion Version { get; set; } = null!;

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>How the youth was.</summary>
    public Mood? Mood { get; internal set; }

    /// <summary>How we got on.</summary>
    public Bond? Bond { get; internal set; }

    /// <summary>Did not come.</summary>
    public bool Absent { get; internal set; }

    /// <summary>The note for this youth alone.</summary>
    public string Note { get; internal set; } = "";
}
