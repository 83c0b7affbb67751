namespace Pathways.Core.Time;

/// <summary>The one definition of due and overdue.</summary>
public static class Due
{
    /// <summary>
    /// Where something stands that must happen by a local day: overdue from the day after, due from <paramref name="soonDays"/> before.
    /// </summary>
    public static DueState On(DateOnly? dueOn, DateOnly today, int soonDays) =>
        dueOn is not { } day ? DueState.Planned
        : day < today ? DueState.Overdue
        : day.DayNumber - today.DayNumber <= soonDays ? DueState.Due
        : DueState.Planned;

    /// <summary>
    /// Where something stands that must happen by an instant (UTC), such as an answer or a session's start: due until then, overdue after
    /// it.
    /// </summary>
    public static DueState At(DateTime? before, DateTime now) => before is not { } instant ? DueState.Planned : instant < now
        ? DueState.Overdue : DueState.Due;

    /// <summary>Whether a local day has passed: overdue from the day after.</summary>
    public static bool HasPassed(DateOnly? day, DateOnly today) => On(day, today, 0) == DueState.Overdue;
}
