using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pathways.Demo;
using Pathways.Core.Help;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// Hiba says on her phone that she is in danger. Who accompanies her is told at once; nobody answers; it climbs; the manager answers; she
/// sees it.
/// </summary>
public sealed class HelpIsSeenAndEscalates(Browser browser) : IClassFixture<Browser>
{
    private const string Youth = "hiba.regragui";
    private const string Mentor = "hasnae.elouardi";

    [Fact]
    public async Task Hiba_is_heard()
    {
        await using var sink = new SmtpSink();
        await using var site = new Site(new Dictionary<string, string>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = "None",
            ["Mail:From"] = "pathways@example.org",
        }).Started();
        await Sweep(site);
        sink.Clear(); // what the demo itself had to say
        var youth = await browser.Device(site.Url, phone: true);
        var manager = await browser.Device(site.Url, phone: false);
        await youth.SignIn(Youth, DemoSignIns.Password);
        await manager.SignIn(DemoSignIns.CentreManager, DemoSignIns.Password);

        // She asks; the emergency card stands on top at once, and says that the portal is no emergency service.
        await youth.Visit("/Youths/Home");
        await youth.Locator("nav a[href='/Help/Ask']").ClickAsync();
        await youth.Tick("Form.Kind", "Danger");
        await youth.Write("Form.Text", "هناك من ينتظرني أمام الباب");
        await youth.Send("Form.Kind");
        await youth.IsSound();
        await Expect(youth.Locator("main .help-card").First).ToContainTextAsync("مسارات ليست خدمة طوارئ");
        Assert.True((await youth.Locator("main .help-card").First.BoundingBoxAsync())!.Y < (
            await youth.Locator("main form[method=post]").First.BoundingBoxAsync())!.Y);
        await Expect(youth.Locator("main a[href='tel:19']").First).ToBeVisibleAsync();
        await Expect(youth.Locator("main")).ToContainTextAsync("لم يقرأ بعد");

        // Her mentor and the manager of the centre get a mail that tells a bystander nothing.
        await Sweep(site);
        Assert.Equal(["brahim.elhassani@example.org", "hasnae.elouardi@example.org"], sink.Mails.Select(m => m.To).Order());
        Assert.All(sink.Mails, m => Assert.Equal("مسارات: رسالة مستعجلة", m.Header("Subject")));
        Assert.All(sink.Mails, m => Assert.DoesNotContain("هبة", m.Text, StringComparison.Ordinal));
        sink.Clear();

        // Nobody answers: after a quarter of an hour the manager again, after an hour the manager of all centres; however often it is
        // swept, once.
        site.Time.Advance(TimeSpan.FromMinutes(16));
        for (var i = 0; i < 2; i++) await Sweep(site);
        Assert.Equal("brahim.elhassani@example.org", Assert.Single(sink.Mails).To);
        sink.Clear();
        site.Time.Advance(TimeSpan.FromMinutes(45));
        for (var i = 0; i < 2; i++) await Sweep(site);
        Assert.Equal("nadia.soussi@example.org", Assert.Single(sink.Mails).To);

        // The manager sees it on whatever page he opens, reads it, and says until when he calls.
        await manager.SignIn(DemoSignIns.CentreManager, DemoSignIns.Password);
        await manager.Visit("/Staff");
        await Expect(manager.Locator("main .notice--danger")).ToBeVisibleAsync();
        await manager.Locator("main .notice--danger a").ClickAsync();
        await manager.IsSound();
        var request = await manager.IdOf("/Help/Answer/", "هبة");
        await manager.Visit($"/Help/Answer/{request}");
        await Expect(manager.Locator("main")).ToContainTextAsync("هناك من ينتظرني أمام الباب");
        await manager.Write("Form.Answer", "أنا في الطريق، لا تفتحي الباب");
        await manager.Write("Form.CallTime", "10:30");
        await manager.Send("Form.Answer");
        await manager.IsSound();
        await manager.Visit("/Staff");
        await Expect(manager.Locator("main .notice--danger")).ToHaveCountAsync(0);

        // She sees who read it, when, and until when he calls, on her home too.
        await youth.SignIn(Youth, DemoSignIns.Password);
        await youth.Visit("/Youths/Home");
        await Expect(youth.Locator("main")).ToContainTextAsync("قرأه: إبراهيم الحسني");
        await Expect(youth.Locator("main")).ToContainTextAsync("سيتصلون بي قبل الاثنين 23 نونبر، 10:30");
        await youth.Visit("/Help/Ask");
        await Expect(youth.Locator("main")).ToContainTextAsync("أنا في الطريق");

        // It is closed with a note, which only staff reads.
        await manager.Visit($"/Help/Answer/{request}");
        await manager.Send("Form.Note");
        await Expect(manager.Locator(".error-summary")).ToBeVisibleAsync();
        await manager.Write("Form.Note", "رافقتها إلى الشرطة، والليلة عند خالتها");
        await manager.Send("Form.Note");
        await manager.IsSound();
        await youth.Visit("/Help/Ask");
        await Expect(youth.Locator("main .badge--done").First).ToBeVisibleAsync();
        Assert.DoesNotContain("الشرطة، والليلة", await youth.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        site.EveryPageWasSound();
    }

    private static async Task Sweep(Site site)
    {
        var run = site.Services.GetRequiredService<RunJob>();
        Assert.Equal("", (await run.RunAsync<EscalateHelp>(TestContext.Current.CancellationToken)).Error);
        Assert.Equal("", (await run.RunAsync<SendReminders>(TestContext.Current.CancellationToken)).Error);
    }
}
