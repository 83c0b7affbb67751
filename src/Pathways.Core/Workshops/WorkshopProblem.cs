namespace Pathways.Core.Workshops;

/// <summary>Why something about a workshop could not be done.</summary>
public enum WorkshopProblem
{
    /// <summary>A title is needed.</summary>
    TitleMissing = 1,

    /// <summary>At least one centre is needed.</summary>
    CentreMissing,

    /// <summary>The start lies in the past.</summary>
    StartsInPast,

    /// <summary>Between 15 minutes and 12 hours.</summary>
    MinutesUnlikely,

    /// <summary>At least one place, and no fewer than are taken.</summary>
    CapacityTooSmall,

    /// <summary>Somebody registered: for whom it is stays.</summary>
    AudienceFixed,

    /// <summary>It is cancelled.</summary>
    IsCancelled,

    /// <summary>It is not published yet.</summary>
    NotPublished,

    /// <summary>Cancelling needs a reason.</summary>
    ReasonMissing,

    /// <summary>It has begun.</summary>
    HasBegun,

    /// <summary>Attendance is recorded from half an hour before the start.</summary>
    NotBegunYet,

    /// <summary>It is too long ago.</summary>
    TooLongAgo,

    /// <summary>Registered already.</summary>
    RegisteredAlready,

    /// <summary>Not registered.</summary>
    NotRegistered,

    /// <summary>No place is left.</summary>
    Full,

    /// <summary>Only who was there answers.</summary>
    WasNotThere,

    /// <summary>Answered already.</summary>
    AnsweredAlready,

    /// <summary>All three questions need an answer.</summary>
    AnswerMissing,

    /// <summary>The code of the room has changed meanwhile.</summary>
    CodeTooOld,

    /// <summary>Somebody else changed it meanwhile.</summary>
    ChangedMeanwhile,
}
