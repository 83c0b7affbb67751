using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>A youth with the reasons, most urgent first.</summary>
/// <param name="Youth">Who.</param>
/// <param name="Reasons">Why; empty when nothing is urgent.</param>
public sealed record TodayRow(YouthToday Youth, IReadOnlyList<Attention> Reasons)
{
    /// <summary>The part of Today.</summary>
    public AttentionGroup Group => Reasons is [var first, ..] ? first.Group : AttentionGroup.OnTrack;
}
