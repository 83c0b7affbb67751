using Pathways.Core.Figures;

namespace Pathways.Core.Documents;

/// <summary>Where a fact comes from.</summary>
public sealed record DocumentSource
{
    /// <summary>Title, as the source calls itself.</summary>
    public required string Title { get; init; }

    /// <summary>Address (https).</summary>
    public required string Url { get; init; }

    /// <summary>How certain.</summary>
    public required Certainty Certainty { get; init; }
}
