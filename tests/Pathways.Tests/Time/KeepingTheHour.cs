using System.Globalization;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Xunit;

namespace Pathways.Tests.Time;

/// <summary>The wall's clock, through changes of the clocks, under old and new rules.</summary>
public sealed class KeepingTheHour
{
    [Theory]
    [InlineData("2025", "2026-02-14", 8)]
    [InlineData("2025", "2026-02-15", 9)]
    [InlineData("2025", "2026-12-01", 8)]
    [InlineData("2025", "2027-02-07", 9)]
    [InlineData("2025", "2028-03-05", 8)]
    [InlineData("2026", "2026-02-14", 8)]
    [InlineData("2026", "2026-02-15", 9)]
    [InlineData("2026", "2026-09-19", 8)]
    [InlineData("2026", "2026-09-20", 9)]
    [InlineData("2026", "2026-12-01", 9)]
    [InlineData("2026", "2027-02-07", 9)]
    [InlineData("2026", "2028-03-05", 9)]
    public void Nine_oclock_stays_nine_oclock(string rules, string day, int utcHour) =>
        Assert.Equal(utcHour, Zones.Clock(rules).ToUtc(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(9, 0)).Hour);

    [Theory]
    [InlineData("2025")]
    [InlineData("2026")]
    public void Every_day_of_twelve_years_has_exactly_one_nine_oclock(string rules)
    {
        var clock = Zones.Clock(rules);
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2036; day = day.AddDays(1))
        {
            var instant = clock.ToUtc(day, new TimeOnly(9, 0));
            Assert.Equal(day.ToDateTime(new TimeOnly(9, 0)), clock.ToLocal(instant));
            Assert.Equal(day, clock.DayOf(instant));
        }
    }

    [Fact]
    public void In_a_zone_of_negative_saving_a_skipped_time_is_read_an_hour_later_and_of_a_repeated_one_the_first_is_meant()
    {
        var clock = Zones.MadeClock();
        var (march, october) = (new DateOnly(2026, 3, 29), new DateOnly(2026, 10, 25));

        Assert.Equal(HourReading.Never, clock.HowOften(march, new TimeOnly(1, 30)));
        Assert.Equal(new DateTime(2026, 3, 29, 2, 30, 0), clock.ToLocal(clock.ToUtc(march, new TimeOnly(1, 30))));
        Assert.Equal(HourReading.Twice, clock.HowOften(october, new TimeOnly(1, 30)));
        Assert.Equal(new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc), clock.ToUtc(october, new TimeOnly(1, 30)));
        Assert.Equal(HourReading.Once, clock.HowOften(october, new TimeOnly(2, 30)));
        Assert.Equal(HourReading.Once, clock.HowOften(new DateOnly(2090, 7, 1), new TimeOnly(1, 30)));
    }

    [Fact]
    public void The_first_and_the_last_day_there_are_have_an_hour()
    {
        var clock = Zones.Clock("2025");
        Assert.Equal(DateTimeKind.Utc, clock.ToUtc(DateOnly.MinValue, TimeOnly.MinValue).Kind);
        Assert.Equal(DateTimeKind.Utc, clock.ToUtc(DateOnly.MaxValue, TimeOnly.MaxValue).Kind);
        Assert.Equal(DateOnly.MinValue, clock.DayOf(DateTime.MinValue));
        Assert.Equal(DateOnly.MaxValue, clock.DayOf(DateTime.MaxValue));
    }

    [Fact]
    public void On_a_machine_with_old_data_ten_in_Casablanca_is_ten_in_UTC()
    {
        foreach (var machine in new[] { "2025", "2026" })
        {
            var rules = ZoneRules.Newest(new ProgrammeSettings(), [Zones.Folder(machine)]);
            Assert.Equal(ZoneSource.Program, rules.Source);
            Assert.Equal(new DateTime(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc), new LocalTime(FakeTime.StoryDay(), rules)
                .ToUtc(new DateOnly(2026, 12, 1), new TimeOnly(10, 0)));
        }
    }

    [Fact]
    public void Newer_data_of_the_machine_win_and_the_difference_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-zones-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "Africa"));
        File.Copy(Zones.FileOf("2025"), Path.Combine(folder.FullName, "Africa", "Casablanca"));
        File.WriteAllText(Path.Combine(folder.FullName, "+VERSION"), "2031a\n");

        var rules = ZoneRules.Newest(new ProgrammeSettings(), [folder.FullName]);
        var now = new DateTime(2031, 12, 1, 0, 0, 0, DateTimeKind.Utc);

        Assert.Equal((ZoneSource.Machine, "2031a"), (rules.Source, rules.Version));
        Assert.Equal([ClockNews.ProgramDiffers], rules.News(now));
        Assert.Contains(ClockNews.DataOld, rules.News(now.AddYears(2)));
        Assert.Contains(ClockNews.ClockBehind, rules.News(now.AddYears(-5)));
        Assert.Contains(ClockNews.ClockAhead, rules.News(now.AddYears(30)));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Older_data_of_the_machine_that_say_another_hour_are_told()
    {
        var rules = ZoneRules.Newest(new ProgrammeSettings(), [Zones.Folder("2025")]);
        Assert.Contains(ClockNews.MachineDiffers, rules.News(new DateTime(2026, 11, 23, 9, 10, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void The_same_rules_have_the_same_fingerprint_wherever_they_are_read()
    {
        Assert.Equal(Zones.Rules("2025").Fingerprint, Zones.Rules("2025").Fingerprint);
        Assert.NotEqual(Zones.Rules("2025").Fingerprint, Zones.Rules("2026").Fingerprint);
        var bundled = ZoneRules.Newest(new ProgrammeSettings(), []);
        for (var at = new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc); at.Year < 2027; at = at.AddHours(1))
            Assert.Equal(bundled.OffsetAt(at), Zones.Rules("2026").OffsetAt(at));
    }

    [Theory]
    [InlineData("Africa/Atlantis")]
    [InlineData("../etc/passwd")]
    [InlineData("")]
    public void An_unknown_zone_is_refused_in_words(string name)
    {
        var refused = Assert.Throws<InvalidOperationException>(() =>
            ZoneRules.Newest(new ProgrammeSettings { TimeZone = name }, [Zones.Folder("2025")]));
        Assert.Contains("for example Africa/Casablanca", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zone_data_that_cannot_be_read_are_refused_in_words_and_those_of_the_machine_are_done_without()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-zones-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "Africa"));
        var file = Path.Combine(folder.FullName, "Africa", "Casablanca");
        File.WriteAllText(Path.Combine(folder.FullName, "+VERSION"), "2031a\n");
        var whole = File.ReadAllBytes(Zones.FileOf("2026"));
        foreach (var broken in new[] { [], "TZif"u8.ToArray(), whole[..60], whole[..^200], [.. whole[..^4], .. "-x9\n"u8.ToArray()] })
        {
            File.WriteAllBytes(file, broken);
            var own = Assert.Throws<InvalidOperationException>(() => ZoneRules.Newest(new ProgrammeSettings { TimeZoneFile = file }));
            Assert.Contains("Programme:TimeZoneFile", own.Message, StringComparison.Ordinal);
            var rules = ZoneRules.Newest(new ProgrammeSettings(), [folder.FullName]);
            Assert.Equal(ZoneSource.Program, rules.Source);
            Assert.Contains(ClockNews.MachineUnreadable, rules.News(new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc)));
        }

        folder.Delete(recursive: true);
        Assert.Throws<InvalidOperationException>(() => ZoneRules.Newest(new ProgrammeSettings { TimeZoneFile = file }));
    }
}
