using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Demo;
using Pathways.Web.Ui;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>
/// A picture of every page of the demo, as each role sees it: 390 and 1280 px wide, Arabic and French, light and dark. Run by tests/shots.
/// Pages are found by their links, one of each kind; a page that does not answer 200 is named at the end.
/// </summary>
public sealed partial class Shots(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] FilePages =
        ["/Youths/File/", "/Assessments/Of/", "/Risks/Of/", "/Plans/Of/", "/Sessions/Of/", "/Documents/Of/", "/Vocation/Of/",
            "/Learning/Of/", "/Sessions/Log?youth="];

    private readonly List<string> faults = [];

    [Fact(Explicit = true)]
    public async Task Every_page_of_the_demo()
    {
        var folder = Environment.GetEnvironmentVariable("PATHWAYS_SHOTS") ?? throw new InvalidOperationException("Run tests/shots OUT.");
        await using var site = new Site().Started();

        await Walk(site, folder, "visitor", null, ["/Accounts/SignIn", "/Accounts/Invitation", "/Help/Card"]);
        foreach (var language in new[] { "ar", "fr" }) await Public(site, folder, language);
        await Mails(site, folder);
        await Walk(site, folder, "youth", DemoSignIns.Youth, [.. Places(Role.Youth), "/Learning/Module/bank-account"]);
        await Walk(site, folder, "mentor", DemoSignIns.Mentor, [.. Places(Role.Mentor), .. await FileOf(site, DemoSignIns.Youth)]);
        await Walk(site, folder, "manager", DemoSignIns.Manager, [.. Places(Role.Manager), .. (await FileOf(site, DemoSignIns.Youth))
            .Where(path => !OfAYouth(path))]);
        await Walk(site, folder, "psychologist", DemoSignIns.Psychologist, Places(Role.Psychologist));
        await Walk(site, folder, "admin", DemoSignIns.Admin, Places(Role.Admin));

        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n" + string.Join('\n', faults));
    }

    private async Task Public(Site site, string folder, string language)
    {
        var page = await browser.Device(site.Url, phone: true);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var place in new[] { "", "/guides", "/guides/bank-account", "/professionals", "/professionals/assessment", "/society",
            "/results", "/about", "/privacy", "/card", "/entitlements", "/search?q=budget" })
        {
            await Picture(page, folder, $"public{place.Split('?')[0].Replace('/', '-')}.{language}", $"/{language}{place}");
        }

        await page.Context.CloseAsync();
    }

    /// <summary>Each kind of mail in each language, as a phone shows it, light and dark.</summary>
    private async Task Mails(Site site, string folder)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (writer, clock) = (scope.ServiceProvider.GetRequiredService<IMailWriter>(), scope.ServiceProvider
            .GetRequiredService<LocalTime>());
        var page = await browser.Device(site.Url, phone: true);
        await page.SetViewportSizeAsync(360, 640);
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var kind in ReminderKinds.All)
            {
                var reminder = new ReminderMail(kind, 1, 1, clock.Today.AddDays(1), clock.UtcNow.AddDays(1));
                var mail = await writer.ReminderAsync("<a@pathways>", "anas@example.org", language, reminder);
                await page.SetContentAsync(mail.Html);
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (wide > 360) faults.Add($"the mail {kind.Rule} in {language} is {wide} px wide");
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"mail-{kind.Rule}.{language}.{scheme}.png") });
                }
            }
        }

        await page.Context.CloseAsync();
    }

    private static List<string> Places(Role role) => [.. Navigation.Bar(role).Concat(Navigation.Menu(role)).Select(place => place.Path)];

    private static async Task<IEnumerable<string>> FileOf(Site site, string userName)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        var id = await db.Youths.Where(youth => youth.Account!.UserName == userName).Select(youth => youth.Id).SingleAsync();
        var left = await db.Exits.OrderBy(exit => exit.Youth.FileNumber).Select(exit => exit.YouthId).FirstAsync();
        return FilePages.Select(path => path + id).Append($"/FollowUps/Of/{left}");
    }

    /// <summary>One role, first in Arabic, where pages are found, then the same pages in French.</summary>
    private async Task Walk(Site site, string folder, string who, string? userName, IEnumerable<string> start)
    {
        var page = await browser.Device(site.Url, phone: true);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync("/Accounts/SignIn");
        if (userName is not null)
        {
            await page.Locator("[name='Form.Name']").FillAsync(userName);
            await page.Locator("[name='Form.Password']").FillAsync(DemoSignIns.Password);
            await page.Locator("main form button").First.ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/Accounts/SignIn", StringComparison.Ordinal));
        }

        var places = new Queue<string>(start);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (places.TryDequeue(out var place))
        {
            if (!kinds.Add(Kind(place))) continue;
            var name = $"{who}-{Name(place)}";
            if (found.ContainsKey(name)) name += $"-{Words(place).Length}";
            if (!await Picture(page, folder, $"{name}.ar", place)) continue;
            found.Add(name, place);
            foreach (var link in await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('main a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href'))")) places.Enqueue(
                    link);
        }

        if (found.Count == 0) return;
        await page.GotoAsync(found.Values.First());
        await page.Locator("summary:has-text('العربية')").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Français" }).First.ClickAsync();
        await page.WaitForSelectorAsync("html[lang^='fr']");
        foreach (var (name, place) in found) await Picture(page, folder, $"{name}.fr", place);
        await page.Context.CloseAsync();
    }

    private async Task<bool> Picture(IPage page, string folder, string name, string place)
    {
        var answer = await page.GotoAsync(place);
        if (answer is null || answer.Status != (int)HttpStatusCode.OK)
        {
            faults.Add($"{name}: {place} answered {answer?.Status}");
            return false;
        }

        if (Environment.GetEnvironmentVariable("PATHWAYS_SHOTS_ONLY") is { Length: > 0 } only
            && !name.StartsWith(only, StringComparison.Ordinal)) return true;
        await page.EvaluateAsync("document.fonts.ready");
        foreach (var (width, height) in new[] { (390, 844), (1280, 800) })
        {
            await page.SetViewportSizeAsync(width, height);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width) faults.Add($"{name}: {place} is {wide} px wide at {width}");
            // what the screen shows first, for the README
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.{width}.screen.png") });
            // the bar stays at the bottom
            await page.SetViewportSizeAsync(width,
                Math.Max(height, await page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(folder, $"{name}.{width}.{(scheme == ColorScheme.Dark ? "dark" : "light")}.png") });
            }
        }

        return true;
    }

    /// <summary>The page of an address: what follows its first two words tells one youth or module from another.</summary>
    private static string Kind(string place)
    {
        var words = Words(place);
        return $"{string.Join('/', words.Take(2))}/{words.Length}{(OfAYouth(place) ? "?" : "")}";
    }

    private static string Name(string place)
    {
        var words = Words(place).Take(2).ToArray();
        if (words is ["Youths", not null, ..]) words = words[1..];
        return string.Join('-', words.Where(word => !Digits().IsMatch(word)).Concat(OfAYouth(place) ? ["youth"] : []))
            .ToLowerInvariant() is { Length: > 0 } name ? name : "start";
    }

    private static bool OfAYouth(string place) => place.Contains("?youth=", StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string place) => place.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Digits();
}
