using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>The hour is read from one clock: the programme's.</summary>
public sealed class OneClock
{
    private static readonly string[] Forbidden =
    [
        "TimeZoneInfo", "DateTime.Now", "DateTime.Today", "DateTimeOffset.Now", "ToLocalTime()", "GetLocalNow(",
    ];

    [Fact]
    public void Nothing_asks_the_machine_for_its_zone_or_its_hour() => Assert.Empty(
        Source.Files("src", ".cs", ".cshtml")
            .Where(path => !Source.Short(path).StartsWith("src/Pathways.Core/Time/", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(path).Where(line => !IsTheZoneOfJobs(line))
                .SelectMany(line => Forbidden.Where(word => line.Contains(word, StringComparison.Ordinal)))
                .Select(word => $"{Source.Short(path)}: {word}; ask LocalTime (docs/time.md)")));

    /// <summary>The engine wants a zone for what it wakes each minute, and gets none of any place.</summary>
    private static bool IsTheZoneOfJobs(string line) =>
        line.Contains("new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc }", StringComparison.Ordinal);
}
