using Pathways.Core.Time;

namespace Pathways.Core.Today;

/// <summary>Where a milestone stands.</summary>
public enum MilestoneState
{
    /// <summary>It comes later.</summary>
    Ahead = 1,

    /// <summary>Now, or within the days that count as soon.</summary>
    Due,

    /// <summary>Its days have passed.</summary>
    Overdue,

    /// <summary>It is there.</summary>
    Done,
}
