using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Outcomes;

/// <summary>An indicator in one centre.</summary>
public sealed record CentreCount(Indicator Indicator, int CentreId, IndicatorFigures Figures);
