using Pathways.Core.Documents;

namespace Pathways.Core.Today;

/// <summary>What is known of a youth when the next step is chosen.</summary>
public sealed record NextStepFacts
{
    /// <summary>The local day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>"Due soon" begins this many days before (a setting).</summary>
    public required int DueSoonDays { get; init; }

    /// <summary>A proposed plan waits for the youth's yes.</summary>
    public bool PlanWaits { get; init; }

    /// <summary>An open assessment that the youth has not finished.</summary>
    public int? AssessmentWaiting { get; init; }

    /// <summary>The youth has finished the own voice of an assessment at least once.</summary>
    public bool HasSpoken { get; init; }

    /// <summary>The youth's own steps still to be done, of the plan in force.</summary>
    public IReadOnlyList<OpenStep> Steps { get; init; } = [];

    /// <summary>The youth's documents.</summary>
    public DocumentPath? Documents { get; init; }

    /// <summary>The next planned session.</summary>
    public PlannedDay? Session { get; init; }

    /// <summary>A module begun and not practised yet.</summary>
    public string? ModuleUnderWay { get; init; }
}
