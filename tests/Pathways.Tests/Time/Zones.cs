using Pathways.Core.Time;


namespace Pathways.Tests.Time;

/// <summary>
/// The zone files kept beside this, so that no test leans on what the machine knows: Morocco as of 2025 and of 2026, and a zone made for
/// the tests.
/// </summary>
internal static class Zones
{
    public static string Folder(string year) => Path.Combine(AppContext.BaseDirectory, "Time", "Zones", year);

    public static string FileOf(string year) => Path.Combine(Folder(year), "Africa", "Casablanca");

    public static ZoneRules Rules(string year) => ZoneRules.OfFile("Africa/Casablanca", FileOf(year));

    public static LocalTime Clock(string year) => new(FakeTime.StoryDay(), Rules(year));

    /// <summary>A zone of negative saving: back in October at 02:00, forward in March at 01:00 of its clock then.</summary>
    public static LocalTime MadeClock() =>
        new(FakeTime.StoryDay(), ZoneRules.OfFile("Test/Negative", Path.Combine(Folder("made"), "Test", "Negative")));
}
