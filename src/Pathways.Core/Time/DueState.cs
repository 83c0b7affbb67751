namespace Pathways.Core.Time;

/// <summary>
/// The one status vocabulary of everything that has a date: steps, reviews, answers, appointments. Never stored: computed at read time
/// from state, due date and today by <see cref="Due"/>, and drawn by one badge everywhere. Youth screens show overdue as due.
/// </summary>
public enum DueState
{
    /// <summary>Has a date (or none), nothing to do yet.</summary>
    Planned = 1,

    /// <summary>Due within days (a setting), or today.</summary>
    Due = 2,

    /// <summary>The due day has passed.</summary>
    Overdue = 3,

    /// <summary>Waits for another thing.</summary>
    Blocked = 4,

    /// <summary>Waits for a person's decision.</summary>
    Waiting = 5,

    /// <summary>Done, or nothing more to do.</summary>
    Done = 6,
}
