using Xunit;

namespace Pathways.Tests.Time;

/// <summary>In a zone whose clocks go forward and back, the page says how an hour that does not happen once was read.</summary>
public sealed class TypingAnHour(TypingAnHour.MadeZone app) : IClassFixture<TypingAnHour.MadeZone>
{
    [Theory]
    [InlineData("2027-03-28", "01:30", "01:30 does not exist on that day, because the clocks go forward. 02:30 is written down.")]
    [InlineData("2027-10-31", "01:30", "01:30 happens twice on that day, because the clocks go back. The first is meant.")]
    public async Task A_skipped_or_repeated_hour_is_said(string day, string time, string said)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Plan?youth={(await app.Given.Youth(centre, mentor)).Id}");

        await visitor.Submit(new Dictionary<string, string> { ["Form.Day"] = day, ["Form.Time"] = time });

        Assert.Contains(said, visitor.Text, StringComparison.Ordinal);
    }

    public sealed class MadeZone : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string>
        {
            ["Programme:TimeZoneFile"] = Path.Combine(Zones.Folder("made"), "Test", "Negative"),
        };
    }
}
