namespace Pathways.Core.Sessions;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Has a date.</summary>
    Planned = 1,

    /// <summary>Took place.</summary>
    Held = 2,

    /// <summary>The youth was absent.</summary>
    YouthAbsent = 3,

    /// <summary>The mentor was absent.</summary>
    MentorAbsent = 4,

    /// <summary>Moved to another day.</summary>
    Postponed = 5,

    /// <summary>Will not take place.</summary>
    Cancelled = 6,
}
