using Microsoft.Playwright;
using Pathways.Demo;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// The public site as somebody without an account meets it: found, read, searched, asked, printed; nothing of it leaves a trace.
/// </summary>
public sealed class TheSiteForEverybody(Browser browser, RunningSite running) : IClassFixture<Browser>, IClassFixture<RunningSite>
{
    private readonly Site site = running.Site;

    private static readonly string[] Places = ["", "/guides", "/guides/bank-account", "/professionals", "/professionals/assessment",
        "/society", "/society/what-helps", "/results", "/about", "/privacy", "/card", "/entitlements", "/search?q=budget"];

    [Theory]
    [InlineData("ar", "للكِراء", "/ar/guides/lease", "البطاقة الوطنية", "من يوقع مع قاصر")]
    [InlineData("fr", "LOYERS", "/fr/guides/lease", "La carte nationale", "Qui signe avec un mineur")]
    public async Task Is_found_read_searched_and_asked_without_script_or_cookie(string language, string typed, string guide,
        string entitlement, string open)
    {
        var page = await browser.Device(site.Url, phone: true, script: false);
        var cookies = new List<string>();
        page.Response += (_, answer) =>
        {
            if (answer.Headers.ContainsKey("set-cookie")) cookies.Add(answer.Url);
        };

        // The front door, then three doors
        await page.GotoAsync(language == "ar" ? "/" : $"/{language}");
        Assert.EndsWith($"/{language}", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", language == "ar" ? "rtl" : "ltr");
        await Expect(page.Locator(".door")).ToHaveCountAsync(3);

        // A word in another spelling leads to the right lesson
        await page.Locator("main [name='q']").FillAsync(typed);
        await page.Locator("main .search-box button").ClickAsync();
        await Expect(page.Locator("main mark").First).ToBeVisibleAsync();
        await page.Locator($"main .hits a[href^='{guide}']").First.ClickAsync();
        Assert.Contains(guide, page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".guide__lesson").First).ToBeVisibleAsync();

        // What am I entitled to, at 16, in an establishment
        await page.GotoAsync($"/{language}/entitlements");
        await page.Write("Form.Age", "16");
        await page.Tick("Form.Nationality", "Moroccan");
        await page.Tick("Form.Care", "Now");
        await page.Tick("Form.Occupation", "School");
        await page.Send();
        var answer = page.Locator("#answers li.card").Filter(new() { Has = page.Locator("h3", new() { HasText = entitlement }) });
        await Expect(answer).ToContainTextAsync(open);
        Assert.EndsWith($"/{language}/entitlements#main", page.Url, StringComparison.Ordinal);

        // The other language of the same page, and the way to sign in
        await page.GotoAsync($"/{language}/society/what-helps");
        await page.Locator("details.menu summary").ClickAsync();
        await page.Locator("details.menu a[hreflang=en]").ClickAsync();
        Assert.EndsWith("/en/society/what-helps", page.Url, StringComparison.Ordinal);

        Assert.Empty(cookies);
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Theory]
    [InlineData("ar"), InlineData("fr"), InlineData("en")]
    public async Task Is_sound_on_every_page(string language)
    {
        var page = await browser.Device(site.Url, phone: true);
        foreach (var place in Places) await page.Visit($"/{language}{place}");
        await page.GotoAsync($"/{language}/entitlements");
        await page.Write("Form.Age", "17");
        foreach (var (field, value) in new[] { ("Form.Nationality", "Moroccan"), ("Form.Care", "Before"),
            ("Form.Occupation", "DeclaredWork") }) await page.Tick(field, value);
        await page.Send();
        await page.IsSound();
        site.EveryPageWasSound();
    }

    [Fact]
    public async Task The_first_view_is_at_most_150_KB()
    {
        foreach (var (language, phone) in new[] { ("ar", true), ("fr", true), ("en", true), ("ar", false) })
        {
            var page = await browser.Device(site.Url, phone);
            await page.GotoAsync($"/{language}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            var bytes = await page.EvaluateAsync<int>("[performance.getEntriesByType('navigation')[0], "
                + "...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0)");
            var names = await page.EvaluateAsync<string>("[performance.getEntriesByType('navigation')[0], "
                + "...performance.getEntriesByType('resource')].map(e => new URL(e.name).pathname + ' ' + e.transferSize).join('\\n')");
            TestContext.Current.SendDiagnosticMessage($"/{language}: {bytes} bytes\n{names}");
            Assert.InRange(bytes, 20_000, 150_000);
            Assert.DoesNotContain(".js", names, StringComparison.Ordinal);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_card_prints_on_85_by_54_millimetres_and_opens_without_a_network()
    {
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            var page = await browser.Device(site.Url, phone: true);
            await page.GotoAsync($"/{language}/card");
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            var box = (await page.Locator("#wallet").BoundingBoxAsync())!;
            Assert.Equal(85 * 96 / 25.4, box.Width, 0.6);
            Assert.Equal(54 * 96 / 25.4, box.Height, 0.6);
            Assert.True(await page.EvaluateAsync<bool>(
                "(card => card.scrollHeight <= card.clientHeight && card.scrollWidth <= "
                    + "card.clientWidth)(document.querySelector('#wallet'))"), $"{language}: the card's words do not fit");
            Assert.Equal(["wallet"],
                await page.EvaluateAsync<string[]>(
                    "[...document.querySelectorAll('main section > *, main header')].filter(e => e.offsetParent !== null).map(e => e.id)"));
            await page.EmulateMediaAsync(new() { Media = Media.Screen });

            // Opened once with a network, it opens again without one; nothing else is kept
            await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
            await page.Context.SetOfflineAsync(true);
            await page.ReloadAsync();
            await Expect(page.Locator("a[href='tel:19']")).ToBeVisibleAsync();
            Assert.Equal("rgb(255, 255, 255)",
                await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.wallet')).backgroundColor"));
            await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync($"/{language}/guides"));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_admin_hides_a_module_and_a_visitor_does_not_find_it_until_it_is_shown_again()
    {
        var admin = await browser.Device(site.Url, phone: false);
        await admin.SignIn(DemoSignIns.Admin, DemoSignIns.Password);
        await admin.Visit("/Content");
        var visitor = await browser.Device(site.Url, phone: true, script: false);
        await admin.Locator("#laundry button[value=Hide]").ClickAsync();
        await Expect(admin.Locator("main .notice--good")).ToBeVisibleAsync();
        Assert.Equal(404, (await visitor.GotoAsync("/ar/guides/laundry"))!.Status);
        await Expect(visitor.Locator("html")).ToHaveAttributeAsync("dir", "rtl");

        await admin.Locator("#laundry button[value=Show]").ClickAsync();
        await Expect(admin.Locator("#laundry button[value=Hide]")).ToBeVisibleAsync();
        Assert.Equal(200, (await visitor.GotoAsync("/ar/guides/laundry"))!.Status);
        if (Environment.GetEnvironmentVariable("PUBLIC_SHOT") is { } shot) await admin.ScreenshotAsync(new() { Path = shot });
        site.EveryPageWasSound();
    }
}
