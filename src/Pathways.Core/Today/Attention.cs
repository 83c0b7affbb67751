using Pathways.Core.Links;

namespace Pathways.Core.Today;

/// <summary>One reason, with what is needed to say it and to act on it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Found">What was found.</param>
/// <param name="Link">Where one acts.</param>
public sealed record Attention(AttentionKind Kind, AttentionFound Found, Link Link)
{
    /// <summary>Why.</summary>
    public AttentionReason Reason => Kind.Reason;
}
