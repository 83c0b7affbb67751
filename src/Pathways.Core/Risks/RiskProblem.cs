namespace Pathways.Core.Risks;

/// <summary>Why a risk could not be recorded.</summary>
public enum RiskProblem
{
    /// <summary>A level must be chosen.</summary>
    LevelMissing = 1,

    /// <summary>The reason is needed, whatever the level.</summary>
    ReasonMissing,

    /// <summary>Somebody else recorded a level meanwhile.</summary>
    ChangedMeanwhile,
}
