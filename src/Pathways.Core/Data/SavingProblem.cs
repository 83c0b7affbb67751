namespace Pathways.Core.Data;

/// <summary>Why something is not saved, whatever it is.</summary>
public enum SavingProblem
{
    /// <summary>Somebody else saved it first, or took the place that only one may have.</summary>
    ChangedMeanwhile = 1,

    /// <summary>The same form was saved before; what was typed since is not.</summary>
    SentBefore,
}
