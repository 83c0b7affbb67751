using Pathways.Core.Organisation;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>09:00 on the wall clock of Casablanca, through the clock changes of Ramadan.</summary>
public sealed class KeepingTheHour
{
    [Theory]
    [InlineData("2026-02-14", 8)]
    [InlineData("2026-02-15", 9)]
    [InlineData("2026-03-21", 9)]
    [InlineData("2026-03-22", 8)]
    [InlineData("2027-02-06", 8)]
    [InlineData("2027-02-07", 9)]
    [InlineData("2027-03-13", 9)]
    [InlineData("2027-03-14", 8)]
    [InlineData("2028-01-23", 9)]
    [InlineData("2028-03-05", 8)]
    public void Nine_oclock_stays_nine_oclock(string day, int utcHour) =>
        Assert.Equal(utcHour, Clock().ToUtc(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(9, 0)).Hour);

    [Fact]
    public void Every_day_of_twelve_years_has_exactly_one_nine_oclock()
    {
        var clock = Clock();
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2036; day = day.AddDays(1))
        {
            var instant = clock.ToUtc(day, new TimeOnly(9, 0));
            Assert.Equal(day.ToDateTime(new TimeOnly(9, 0)), clock.ToLocal(instant));
            Assert.Equal(day, clock.DayOf(instant));
        }
    }

    private static LocalTime Clock() => new(FakeTime.StoryDay(), new ProgrammeSettings());
}
