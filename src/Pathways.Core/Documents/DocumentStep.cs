using System.Linq.Expressions;

namespace Pathways.Core.Documents;

/// <summary>What can be done about a document.</summary>
public enum DocumentStep
{
    /// <summary>The youth has it and it is valid.</summary>
    Have = 1,

    /// <summary>Asked for, or an appointment lies ahead.</summary>
    UnderWay = 2,

    /// <summary>Can be begun today.</summary>
    Open = 3,

    /// <summary>Another document comes first.</summary>
    WaitsForDocument = 4,

    /// <summary>The youth is not old enough yet.</summary>
    WaitsForAge = 5,

    /// <summary>Something outside stops it; the reason is recorded.</summary>
    Stopped = 6,

    /// <summary>The youth does not need it.</summary>
    NotNeeded = 7,
}
