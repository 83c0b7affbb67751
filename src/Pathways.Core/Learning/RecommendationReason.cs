using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Learning;

/// <summary>Why a module is recommended.</summary>
public enum RecommendationReason
{
    /// <summary>A voice says: needs support.</summary>
    Need = 1,

    /// <summary>The two see it two levels apart.</summary>
    TwoViews = 2,

    /// <summary>A voice says: building.</summary>
    Building = 3,
}
