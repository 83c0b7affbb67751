using Pathways.Core.Links;

namespace Pathways.Core.Today;

/// <summary>
/// All that is known of one reason to look at a youth: where it stands, what it says, where it leads, and the question that finds it. The
/// page only draws what the table <see cref="AttentionKinds"/> says.
/// </summary>
/// <param name="Reason">Which.</param>
/// <param name="Group">The part of Today.</param>
/// <param name="LeadsTo">Where one acts.</param>
/// <param name="Act">Key of the words for it.</param>
/// <param name="Filters">In which filters it stands.</param>
public sealed record AttentionKind(AttentionReason Reason, AttentionGroup Group, LinkTo LeadsTo, string Act,
    params IReadOnlyList<AttentionFilter> Filters)
{
    /// <summary>Finds it in the facts; null when there is no such reason.</summary>
    public required Func<YouthToday, TodayMoment, AttentionFound?> Ask { get; init; }

    /// <summary>Key of the sentence; {0} is a number, {1} a text.</summary>
    public string Why => $"Why.{Reason}";

    /// <summary>Key of the words when another reason comes first.</summary>
    public string Short => $"Short.{Reason}";

    /// <summary>The reason for a youth; null when there is none, and of every kind when nobody is accompanied any more.</summary>
    public Attention? Of(YouthToday youth, TodayMoment moment)
    {
        ArgumentNullException.ThrowIfNull(youth);
        return youth.IsAccompanied && Ask(youth, moment) is { } found
            ? new Attention(this, found, new Link(LeadsTo, found.SubjectId ?? youth.Id, found.Name))
            : null;
    }
}
