namespace Pathways.Core.Documents;

/// <summary>Why a document could not be moved.</summary>
public enum DocumentProblem
{
    /// <summary>From where it stands, the document cannot move there.</summary>
    MoveNotPossible = 1,

    /// <summary>The appointment lies in the past.</summary>
    AppointmentInPast,

    /// <summary>The day it was asked for lies in the future.</summary>
    RequestedInFuture,

    /// <summary>The day it was obtained lies in the future.</summary>
    ObtainedInFuture,

    /// <summary>It was obtained before it was asked for.</summary>
    ObtainedBeforeRequested,

    /// <summary>It expires on or before the day it was obtained.</summary>
    ExpiresBeforeObtained,

    /// <summary>A blocked document needs a reason.</summary>
    ReasonMissing,

    /// <summary>A day is needed.</summary>
    DayMissing,

    /// <summary>No paper of somebody is older than that person.</summary>
    BeforeBirth,
}
