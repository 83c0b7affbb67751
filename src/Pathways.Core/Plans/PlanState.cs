using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>Where a plan version stands.</summary>
public enum PlanState
{
    /// <summary>The mentor writes.</summary>
    Draft = 1,

    /// <summary>Shown to the youth, who reads it.</summary>
    Proposed = 2,

    /// <summary>Youth and mentor agreed; a manager decides.</summary>
    Agreed = 3,

    /// <summary>Approved and in force.</summary>
    Active = 4,

    /// <summary>In force, a new version is being written.</summary>
    UnderReview = 5,

    /// <summary>Replaced by a newer version.</summary>
    Superseded = 6,

    /// <summary>Ended without a newer version.</summary>
    Closed = 7,
}
