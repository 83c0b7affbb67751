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

    [Fact]
    public void A_local_day_is_never_taken_for_one_of_UTC() => Assert.Empty(
        from path in Source.Files("src", ".cs", ".cshtml")
        let file = Source.Short(path)
        where !file.StartsWith("src/Pathways.Core/Time/", StringComparison.Ordinal) && !ReadsDaysOfFiles.Contains(Path.GetFileName(file))
        from line in File.ReadLines(path)
        where (line.Contains("DateOnly.FromDateTime(", StringComparison.Ordinal)
            && !line.Contains("FromDateTime(local)", StringComparison.Ordinal)
                && !line.Contains("FromDateTime(start) < Today", StringComparison.Ordinal))
            || line.Contains("SpecifyKind(", StringComparison.Ordinal)
        select $"{file}: {line.Trim()}; ask LocalTime.DayOf or StartOf");

    /// <summary>A cell of a workbook is a day without a clock; the converter says what the column holds.</summary>
    private static readonly string[] ReadsDaysOfFiles = ["RegisterWorkbook.cs", "DateCell.cs", "UtcDateTimeConverter.cs"];

    /// <summary>The engine wants a zone for what it wakes each minute, and gets none of any place.</summary>
    private static bool IsTheZoneOfJobs(string line) =>
        line.Contains("new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc }", StringComparison.Ordinal);
}
