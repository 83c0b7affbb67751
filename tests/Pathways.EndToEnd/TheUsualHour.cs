using Xunit;

namespace Pathways.EndToEnd;

/// <summary>fields.js alone: the hour offered for a session of today without a network, on a wall an hour ahead of UTC.</summary>
public sealed class TheUsualHour(BlankPage blank)
{
    [Theory]
    [InlineData("2026-11-23T15:07:00+01:00", "14:15")]
    [InlineData("2026-11-24T00:00:00+01:00", "00:00")] // not 23:15, which is still to come today
    [InlineData("2026-11-24T00:44:59+01:00", "00:00")]
    [InlineData("2026-11-24T01:02:00+01:00", "00:15")]
    public async Task It_is_an_hour_of_today_that_has_been(string now, string offered)
    {
        var page = await blank.With("<meta name=\"wall\" content=\"60\">");
        Assert.Equal(offered, await page.EvaluateAsync<string>(
            "async now => (await import('/js/fields.js')).usualHour(Date.parse(now))", now));
    }
}
