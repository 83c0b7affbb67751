using Pathways.Core.Documents;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>What is known of a youth when the milestones are judged.</summary>
public sealed record CountdownFacts
{
    /// <summary>When the youth was born.</summary>
    public required Birth Birth { get; init; }

    /// <summary>The documents on the same day.</summary>
    public required DocumentPath Documents { get; init; }

    /// <summary>Day of entry into the establishment.</summary>
    public DateOnly? EntryDate { get; init; }

    /// <summary>A plan is or was in force.</summary>
    public bool HasHadPlan { get; init; }

    /// <summary>Local day of the last review of the plan in force.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Local day of the last held session or answered follow-up.</summary>
    public DateOnly? LastContactOn { get; init; }
}
