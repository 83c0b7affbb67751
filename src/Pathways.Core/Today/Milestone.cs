using System.Globalization;

namespace Pathways.Core.Today;

/// <summary>Something that comes with age.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The local day.</param>
public sealed record Milestone(MilestoneKind Kind, DateOnly On);
