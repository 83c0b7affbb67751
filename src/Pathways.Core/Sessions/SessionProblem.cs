namespace Pathways.Core.Sessions;

/// <summary>Why a session could not be planned, logged or answered.</summary>
public enum SessionProblem
{
    /// <summary>Nobody is named as taking part.</summary>
    NobodyThere = 1,

    /// <summary>A planned session lies in the past; it can be logged instead.</summary>
    PlannedInThePast,

    /// <summary>A session that was held cannot lie in the future; it can be planned instead.</summary>
    HeldInTheFuture,

    /// <summary>More than a year ahead.</summary>
    TooFarAhead,

    /// <summary>Longer than a day, or shorter than nothing.</summary>
    MinutesOutOfRange,

    /// <summary>This session was logged before.</summary>
    LoggedAlready,

    /// <summary>Only a planned session can be answered or moved.</summary>
    NotPlanned,

    /// <summary>Only a session that was held can be commented on.</summary>
    NotHeld,

    /// <summary>The person did not take part.</summary>
    NotThere,

    /// <summary>The comment is empty.</summary>
    CommentMissing,

    /// <summary>A next step needs a goal of the plan.</summary>
    GoalMissing,

    /// <summary>The next step's day has passed.</summary>
    StepDueInThePast,

    /// <summary>Another day was chosen but not said.</summary>
    DayMissing,

    /// <summary>A session was postponed: the new time must be said.</summary>
    NewTimeMissing,

    /// <summary>A correction says why.</summary>
    ReasonMissing,

    /// <summary>Somebody else changed the session meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>The form came without its own key: sent twice, it could not be told from another.</summary>
    KeyMissing,

    /// <summary>Said to have been held, and nothing is written of it: asked once, for it counts as a contact.</summary>
    NothingWritten,

    /// <summary>A session of the same mentor with the same youth began at the same minute: asked once.</summary>
    LoggedThisMinute,

    /// <summary>Another session of the mentor is planned for the same minute: asked once.</summary>
    PlannedThisMinute,
}
