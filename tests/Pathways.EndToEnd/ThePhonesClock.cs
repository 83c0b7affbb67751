using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Data;
using Pathways.Demo;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>A phone has its own zone and its own data on zones; what is typed and read is the programme's hour.</summary>
public sealed class ThePhonesClock(Browser browser, RunningSite running) : IClassFixture<Browser>, IClassFixture<RunningSite>
{
    private readonly Site site = running.Site;

    [Fact]
    public async Task In_Casablanca_the_form_says_nothing_and_ten_is_ten_for_the_program_and_for_the_phone()
    {
        var phone = await OpenPlan("Africa/Casablanca", TimeSpan.Zero);
        await Expect(phone.Locator("[id$=-clock]")).ToHaveCountAsync(0);

        await phone.Write("Form.Day", "2026-12-01");
        await phone.Write("Form.Time", "10:00");
        await phone.Send("Form.Time");

        await using var scope = site.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<PathwaysDb>().Sessions;
        var starts = await sessions.OrderByDescending(s => s.Id).Select(s => s.StartsAt)
            .FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new DateTime(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc), starts);
        await Expect(phone.Locator("main")).ToContainTextAsync("10:00");
        var hour = "new Date('2026-12-01T10:00:00Z').toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' })";
        Assert.Equal("10:00", await phone.EvaluateAsync<string>(hour));
    }

    [Theory]
    [InlineData("Europe/Paris", 0)]
    [InlineData("Africa/Casablanca", 20)] // minutes that the phone's clock is ahead
    public async Task A_phone_that_shows_another_hour_is_told_so_beside_the_field(string zone, int ahead)
    {
        var phone = await OpenPlan(zone, TimeSpan.FromMinutes(ahead));

        var said = phone.Locator("[id$=-clock]");
        await Expect(said).ToContainTextAsync("09:10");
        var field = phone.Locator("main [name='Form.Time']");
        Assert.Contains((await said.GetAttributeAsync("id"))!, await field.GetAttributeAsync("aria-describedby"), StringComparison.Ordinal);
        await phone.IsSound();
    }

    /// <summary>
    /// The form of a new session, on a phone of which the clock stands so far ahead. Its script has run when the page is loaded.
    /// </summary>
    private async Task<Microsoft.Playwright.IPage> OpenPlan(string zone, TimeSpan ahead)
    {
        var phone = await browser.Device(site.Url, phone: true, zone: zone);
        await phone.Clock.SetFixedTimeAsync((site.Time.GetUtcNow() + ahead).UtcDateTime);
        await phone.SignIn(DemoSignIns.Mentor, DemoSignIns.Password);
        await phone.Open("/Youths/Today");
        await phone.Open($"/Sessions/Plan?youth={await phone.IdOf("/Youths/File/")}");
        await phone.EvaluateAsync("import('/js/clock.js')");
        return phone;
    }
}
