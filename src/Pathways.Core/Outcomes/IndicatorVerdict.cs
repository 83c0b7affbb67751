namespace Pathways.Core.Outcomes;

/// <summary>Whether a target is reached, given what is unknown.</summary>
public enum IndicatorVerdict
{
    /// <summary>Reached, whatever the unknowns are.</summary>
    Met = 1,

    /// <summary>Missed, whatever the unknowns are.</summary>
    Below = 2,

    /// <summary>Not settled: those we know nothing about could still turn the answer.</summary>
    Open = 3,
}
