using Pathways.Core.Organisation;

namespace Pathways.Core.Plans;

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

/// <summary>The one definition of due and overdue.</summary>
public static class Due
{
    /// <summary>Where something stands that must happen by a local day: overdue from the day after, due from <paramref name="soonDays"/> before.</summary>
    public static DueState On(DateOnly? dueOn, DateOnly today, int soonDays) =>
        dueOn is not { } day ? DueState.Planned
        : day < today ? DueState.Overdue
        : day.DayNumber - today.DayNumber <= soonDays ? DueState.Due
        : DueState.Planned;

    /// <summary>Where something stands that must happen by an instant (UTC), such as an answer or a session's start: due until then, overdue after it.</summary>
    public static DueState At(DateTime? before, DateTime now) => before is not { } instant ? DueState.Planned : instant < now ? DueState.Overdue : DueState.Due;

    /// <summary>Whether a local day has passed: overdue from the day after.</summary>
    public static bool HasPassed(DateOnly? day, DateOnly today) => On(day, today, 0) == DueState.Overdue;

    /// <summary>Where a step stands.</summary>
    public static DueState Of(StepState state, DateOnly? dueOn, DateOnly today, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return state switch
        {
            StepState.Done or StepState.Dropped => DueState.Done,
            StepState.NotPossible => DueState.Blocked,
            StepState.Proposed => DueState.Waiting,
            _ => On(dueOn, today, settings.DueSoonDays),
        };
    }

    /// <summary>The local day the next review of a plan in force is due: half a year (a setting) after the last, or on the day of a big change if that is earlier.</summary>
    public static DateOnly? ReviewOn(DateOnly? reviewedOn, DateOnly? bigChangeOn, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return reviewedOn?.DaysLater(settings.PlanReviewDays) is { } day && !(bigChangeOn < day) ? day : bigChangeOn;
    }

    /// <summary>Steps still to be done, of plans in force. Whether they are overdue says <see cref="Of"/>.</summary>
    public static IQueryable<Step> StillToDo(this IQueryable<Step> steps) => steps.Where(s =>
        (s.State == StepState.Agreed || s.State == StepState.InProgress)
        && (s.Goal.Plan.State == PlanState.Active || s.Goal.Plan.State == PlanState.UnderReview));
}
