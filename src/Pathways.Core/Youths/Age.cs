namespace Pathways.Core.Youths;

/// <summary>Age arithmetic in one place. Nothing of it is stored.</summary>
public static class Age
{
    /// <summary>
    /// Full years between a birth date and a day; negative before birth. A birthday on 29 February is kept on 1 March in common years.
    /// </summary>
    public static int On(DateOnly birthDate, DateOnly day)
    {
        var years = day.Year - birthDate.Year;
        return day < Birthday(birthDate, day.Year) ? years - 1 : years;
    }

    /// <summary>The eighteenth birthday.</summary>
    public static DateOnly EighteenOn(DateOnly birthDate) =>
        Birthday(birthDate, Math.Min(birthDate.Year + Youth.AgeOfMajority, DateOnly.MaxValue.Year));

    /// <summary>Days from a day to the eighteenth birthday; zero on the day, negative after it.</summary>
    public static int DaysToEighteen(DateOnly birthDate, DateOnly day) => EighteenOn(birthDate).DayNumber - day.DayNumber;

    private static DateOnly Birthday(DateOnly birthDate, int year) =>
        birthDate is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? new DateOnly(year, 3, 1)
            : new DateOnly(year, birthDate.Month, birthDate.Day);
}
