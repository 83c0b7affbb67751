namespace Pathways.Core.Outcomes;

/// <summary>
/// What the public may know of an indicator: the cohort to the nearest five, and shares in steps of five per cent between a lowest and a
/// highest value.
/// Counts are not kept, and no number of people below the fewest can be told from what is.
/// </summary>
public sealed class PublishedFigure
{
    private const int Grain = 5;

    /// <summary>The publication it belongs to.</summary>
    public int PublicationId { get; private set; }

    /// <summary>Which indicator.</summary>
    public Indicator Indicator { get; private set; }

    /// <summary>n, to the nearest five.</summary>
    public int Cohort { get; private set; }

    /// <summary>yes / (yes + no) in per cent is at least this.</summary>
    public int RateFrom { get; private set; }

    /// <summary>yes / (yes + no) in per cent is at most this; the same as <see cref="RateFrom"/> where the rate is told.</summary>
    public int RateTo { get; private set; }

    /// <summary>(yes + no) / n in per cent is at least this.</summary>
    public int CoverageFrom { get; private set; }

    /// <summary>(yes + no) / n in per cent is at most this.</summary>
    public int CoverageTo { get; private set; }

    /// <summary>
    /// What may be told of these figures; nothing where fewer than ten, or than twice <paramref name="fewest"/>, are known. A rate with
    /// fewer than
    /// <paramref name="fewest"/> people on one side is told as "at least" or "at most"; so are one to <paramref name="fewest"/> unknown.
    /// </summary>
    public static PublishedFigure? Of(Indicator indicator, IndicatorFigures figures, int fewest)
    {
        if (!figures.ShowsPercent || figures.Known < 2 * fewest) return null;
        var hidden = (decimal)(fewest - 1);
        var (rateFrom, rateTo) = figures.No < fewest ? (Down(1 - (hidden / figures.Known)), 100)
            : figures.Yes < fewest ? (0, Up(hidden / figures.Known))
            : (Near(figures.Rate!.Value), Near(figures.Rate.Value));
        var fewUnknown = figures.Unknown > 0 && figures.Unknown < fewest;
        var (coverageFrom, coverageTo) = fewUnknown ? (Down(figures.Known / (figures.Known + hidden)), 100)
            : (Near(figures.Coverage!.Value), Near(figures.Coverage.Value));
        var cohort = fewUnknown ? figures.Known + (hidden / 2) : figures.Total; // the same whether one or four are unknown
        return new PublishedFigure
        {
            Indicator = indicator,
            Cohort = (int)Math.Round(cohort / Grain, MidpointRounding.AwayFromZero) * Grain,
            RateFrom = rateFrom,
            RateTo = rateTo,
            CoverageFrom = coverageFrom,
            CoverageTo = coverageTo,
        };
    }

    /// <summary>For a bar of a hundred: those who surely are, surely are not, and those of whom nothing is known or told.</summary>
    public IndicatorFigures Bar
    {
        get
        {
            var (yes, no) = (RateFrom * CoverageFrom / 100, (100 - RateTo) * CoverageFrom / 100);
            return new IndicatorFigures(yes, no, 100 - yes - no);
        }
    }

    /// <summary>All that is told, in a word: what was shown before publishing is compared with what is published.</summary>
    public string Told => FormattableString.Invariant($"{(int)Indicator}:{Cohort}:{RateFrom}-{RateTo}:{CoverageFrom}-{CoverageTo}");

    private static int Down(decimal share) => (int)Math.Floor(share * 100 / Grain) * Grain;

    private static int Up(decimal share) => (int)Math.Ceiling(share * 100 / Grain) * Grain;

    private static int Near(decimal share) => (int)Math.Round(share * 100 / Grain, MidpointRounding.AwayFromZero) * Grain;
}
