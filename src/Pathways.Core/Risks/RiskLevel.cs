namespace Pathways.Core.Risks;

/// <summary>Low, medium or high.</summary>
public enum RiskLevel
{
    /// <summary>Nothing points to danger.</summary>
    Low = 1,

    /// <summary>Something worries and is watched closely.</summary>
    Medium = 2,

    /// <summary>Somebody must act: the manager is told the same day.</summary>
    High = 3,
}
