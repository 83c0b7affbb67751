namespace Pathways.Core.Today;

/// <summary>A youth with the reasons, most urgent first.</summary>
/// <param name="Youth">Who.</param>
/// <param name="Reasons">Why; empty when nothing is urgent.</param>
public sealed record TodayRow(YouthToday Youth, IReadOnlyList<Attention> Reasons)
{
    /// <summary>The most urgent reason; null when nothing is urgent.</summary>
    public Attention? First => Reasons.Count > 0 ? Reasons[0] : null;

    /// <summary>The part of Today.</summary>
    public AttentionGroup Group => First?.Kind.Group ?? AttentionGroup.OnTrack;

    /// <summary>Whether one of the reasons stands in a filter.</summary>
    public bool Fits(AttentionFilter filter) => Reasons.Any(reason => reason.Kind.Filters.Contains(filter));

    /// <summary>The same with the reasons of a filter first.</summary>
    public TodayRow By(AttentionFilter filter) => this with
    {
        Reasons = [.. Reasons.OrderByDescending(reason => reason.Kind.Filters.Contains(filter))],
    };
}
