using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

public sealed class SigningIn(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task The_sign_in_page_speaks_Arabic_then_French_and_stays_so()
    {
        await using var site = new Site().Started();
        var page = await browser.Device(site.Url, phone: true);

        await page.GotoAsync("/Accounts/SignIn");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await page.IsSound();
        await page.GetByText("العربية").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Connexion");
        site.EveryPageWasSound();
    }
}
