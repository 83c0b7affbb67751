namespace Pathways.Core.Today;

/// <summary>What a next step is about.</summary>
public enum NextStepKind
{
    /// <summary>Read my plan and say yes or ask for a change.</summary>
    AgreeToPlan = 1,

    /// <summary>An assessment waits for my voice.</summary>
    GiveMyView,

    /// <summary>A step of my plan.</summary>
    Step,

    /// <summary>Say for the first time how I see myself.</summary>
    FirstView,

    /// <summary>A document.</summary>
    Document,

    /// <summary>The next session.</summary>
    Session,

    /// <summary>Go on with a module.</summary>
    GoOnLearning,

    /// <summary>Learn something, or talk.</summary>
    NothingUrgent,
}
