namespace Pathways.Core.Register;

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

    /// <summary>What was written is being taken out again: by the manager's wish, or because the writing failed.</summary>
    TakingBack = 7,

    /// <summary>The manager took it back: nothing of it is there any more.</summary>
    TakenBack = 8,
}
