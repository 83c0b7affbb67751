namespace Pathways.Core.Outcomes;

/// <summary>One indicator's figures and what may be said of them. A rate never stands without them.</summary>
/// <param name="Yes">Cases where it is so.</param>
/// <param name="No">Cases where it is not so.</param>
/// <param name="Unknown">Cases of the cohort where nobody knows, or where it is too early to know; never counted as a success.</param>
/// <param name="Target">A share between 0 and 1; absent when nobody has set one.</param>
public readonly record struct IndicatorFigures(int Yes, int No, int Unknown, decimal? Target = null)
{
    /// <summary>From this many known cases on a percentage is honest; below it people are counted.</summary>
    public const int FewestForPercent = 10;

    /// <summary>Cases that are known.</summary>
    public int Known => Yes + No;

    /// <summary>n: the whole cohort.</summary>
    public int Total => Known + Unknown;

    /// <summary>True when a percentage may be shown.</summary>
    public bool ShowsPercent => Known >= FewestForPercent;

    /// <summary>yes / (yes + no); nothing when nothing is known.</summary>
    public decimal? Rate => Known == 0 ? null : (decimal)Yes / Known;

    /// <summary>(yes + no) / cohort: the share of people we know about; nothing when the cohort is empty.</summary>
    public decimal? Coverage => Total == 0 ? null : (decimal)Known / Total;

    /// <summary>If every unknown were a no. The rate never falls below it.</summary>
    public decimal? Worst => Total == 0 ? null : (decimal)Yes / Total;

    /// <summary>If every unknown were a yes. The rate never rises above it.</summary>
    public decimal? Best => Total == 0 ? null : (decimal)(Yes + Unknown) / Total;

    /// <summary>Met or below when the unknowns cannot change it, else open; nothing where there is no target.</summary>
    public IndicatorVerdict? Verdict => Target switch
    {
        null => null,
        _ when Total == 0 => IndicatorVerdict.Open,
        { } target when Yes >= target * Total => IndicatorVerdict.Met,
        { } target when Yes + Unknown < target * Total => IndicatorVerdict.Below,
        _ => IndicatorVerdict.Open,
    };

    /// <summary>The figures of two groups together, with the first one's target.</summary>
    public IndicatorFigures With(IndicatorFigures other) => new(Yes + other.Yes, No + other.No, Unknown + other.Unknown, Target);
}
