namespace Pathways.Core.Time;

/// <summary>
/// Sums with days that stop at the ends of the calendar: a day that somebody once stored must not break the page of who reads it.
/// </summary>
public static class CalendarDays
{
    /// <summary>So many days later (before, when negative); the first or last day of the calendar at most.</summary>
    public static DateOnly DaysLater(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>So many months later (before, when negative); the first or last day of the calendar at most.</summary>
    public static DateOnly MonthsLater(this DateOnly day, int months)
    {
        var month = (day.Year * 12L) + day.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue : month >= (DateOnly.MaxValue.Year + 1) * 12L ? DateOnly.MaxValue : day.AddMonths(months);
    }

    /// <summary>So many minutes later; the last instant of the calendar at most.</summary>
    public static DateTime MinutesLater(this DateTime at, int minutes) => minutes > (DateTime.MaxValue - at).TotalMinutes
        ? DateTime.SpecifyKind(DateTime.MaxValue, at.Kind) : at.AddMinutes(minutes);
}
