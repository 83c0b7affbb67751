namespace Pathways.Core.Today;

/// <summary>The parts of Today.</summary>
public enum AttentionGroup
{
    /// <summary>Somebody waits for an answer.</summary>
    Now = 1,

    /// <summary>Overdue or missing.</summary>
    Late,

    /// <summary>Comes within the week.</summary>
    ThisWeek,

    /// <summary>Nothing urgent.</summary>
    OnTrack,
}
