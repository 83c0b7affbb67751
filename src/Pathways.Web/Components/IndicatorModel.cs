using Pathways.Core.Outcomes;

namespace Pathways.Web.Components;

public sealed record IndicatorFact(string Term, string Value);

/// <param name="Values">Shares between 0 and 1, the oldest first; a period nobody can speak for is null.</param>
/// <param name="Label">The same in words.</param>
/// <param name="StartText">What and when the oldest is ("15 months ago: {0}").</param>
public sealed record IndicatorTrend(IReadOnlyList<decimal?> Values, string Label, Phrase StartText, Phrase EndText, decimal Floor = 0);

/// <param name="Id">Its own on the page.</param>
/// <param name="RateText">"87%", or "4 of 7" when fewer than ten are known: <see cref="IndicatorFigures.ShowsPercent"/>.</param>
/// <param name="VerdictText">The word for <see cref="IndicatorFigures.Verdict"/>; none without a target.</param>
/// <param name="BarLabel">The four figures in words.</param>
public sealed record IndicatorModel(
    string Id,
    string Title,
    IndicatorFigures Figures,
    string RateText,
    string? VerdictText,
    string BarLabel,
    IReadOnlyList<IndicatorFact> Facts,
    IndicatorTrend? Trend = null,
    string? Href = null);
