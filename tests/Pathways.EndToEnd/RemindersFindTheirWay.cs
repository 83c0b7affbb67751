using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MimeKit;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Demo;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// Hiba sets her quiet hours on her phone. She is told of tomorrow's meeting where she wants; it is moved, by day and by night, and each
/// way of telling follows.
/// </summary>
public sealed class RemindersFindTheirWay(Browser browser) : IClassFixture<Browser>
{
    private const string Youth = "hiba.regragui";
    private const string Mentor = "hasnae.elouardi";
    private const string Address = "hiba@example.org";

    [Fact]
    public async Task Hiba_is_told_where_and_when_she_wants()
    {
        await using var sink = new SmtpSink();
        await using var site = new Site(new Dictionary<string, string>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = "None",
            ["Mail:From"] = "pathways@example.org",
            ["Site:PublicUrl"] = "https://pathways.example.org",
        }).Started();
        var (session, start) = await TomorrowsMeeting(site);
        var youth = await browser.Device(site.Url, phone: true);
        var mentor = await browser.Device(site.Url, phone: false);
        await youth.SignIn(Youth, DemoSignIns.Password);

        // She wants to be left alone from nine in the evening to eight in the morning; an end where it begins is refused in words.
        await youth.Locator("header details.menu--end summary").ClickAsync();
        await youth.AndTheNextPage(youth.Locator("header a[href='/Reminders/Mine']").ClickAsync);
        await youth.IsSound();
        await youth.Write("Form.QuietFrom", "21:00");
        await youth.Write("Form.QuietTo", "21:00");
        await youth.Send("Form.QuietFrom");
        await Expect(youth.Locator("#Form_QuietTo-error")).ToBeVisibleAsync();
        await youth.IsSound();
        await youth.Write("Form.QuietTo", "08:00");
        await youth.Send("Form.QuietFrom");
        await Expect(youth.Locator("main [name='Form.QuietTo']")).ToHaveValueAsync("08:00");
        await Expect(youth.Locator(".error-summary")).ToHaveCountAsync(0);

        // Tomorrow's meeting: a bell, and a mail with its entry for the calendar, which tells a bystander nothing.
        await Remind(site);
        var first = Assert.Single(Mails(sink));
        Assert.Equal("مسارات: لديك رسالة", first.Header("Subject"));
        Assert.DoesNotContain("حسناء", first.Text, StringComparison.Ordinal);
        Assert.Equal(("REQUEST", start), Entry(first));
        var news = await Bell(youth);
        Assert.True(news > 0);
        await Expect(youth.Locator("main .news--new").Filter(new() { HasText = "حسناء" })).ToHaveCountAsync(1);
        await youth.IsSound();

        // She opens it there, and the bell counts one less.
        await youth.AndTheNextPage(youth.Locator("main .news--new button").Filter(new() { HasText = "حسناء" }).ClickAsync);
        Assert.EndsWith("/Sessions/Mine", youth.Url, StringComparison.Ordinal);
        Assert.Equal(news - 1, await Bell(youth));

        // The notification on her phone has its place here: asked for before the first round, received after each.

        // Her mentor moves it by day: the bell, the mail and the calendar's entry follow, once.
        await mentor.SignIn(Mentor, DemoSignIns.Password);
        await Move(mentor, session, "15:30");
        for (var i = 0; i < 2; i++) await Remind(site);
        Assert.Equal(2, Mails(sink).Count);
        Assert.Equal(("REQUEST", start.AddHours(1)), Entry(Mails(sink)[1]));
        Assert.Equal(news, await Bell(youth));
        await Expect(youth.Locator("main .news--new").Filter(new() { HasText = "15:30" })).ToHaveCountAsync(1);

        // And once more late in the evening: it stands behind the bell at once, and her phone is silent until eight.
        site.Time.Set(start.AddHours(1).Date.AddHours(-2.5)); // 21:30 of the day before
        await Again(mentor, Mentor);
        await Move(mentor, session, "16:00");
        await Remind(site);
        Assert.Equal(2, Mails(sink).Count);
        await Again(youth, Youth);
        await Bell(youth);
        await Expect(youth.Locator("main .news--new").Filter(new() { HasText = "16:00" })).ToHaveCountAsync(1);
        site.Time.Set(start.Date.AddHours(8));
        for (var i = 0; i < 2; i++) await Remind(site);
        Assert.Equal(3, Mails(sink).Count);
        Assert.Equal(("REQUEST", start.AddMinutes(90)), Entry(Mails(sink)[2]));

        // What came, in her own words, stands where she chose.
        await Again(youth, Youth);
        await youth.Visit("/Reminders/Mine");
        await Expect(youth.Locator("section[aria-labelledby=told] li").Filter(new() { HasText = "تغير موعد لقاء" })).ToHaveCountAsync(4);
        site.EveryPageWasSound();
    }

    private static async Task<(int Id, DateTime Start)> TomorrowsMeeting(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        await db.Users.Where(a => a.UserName == Youth).ExecuteUpdateAsync(set => set.SetProperty(a => a.Email, Address)
            .SetProperty(a => a.MailsTo, Address)); // she typed the code some time ago
        var session = await db.Sessions.Where(s => s.State == SessionState.Planned
            && s.Participants.Any(p => p.Youth.Account!.UserName == Youth)).OrderBy(s => s.StartsAt).FirstAsync();
        Assert.Equal(new DateOnly(2026, 11, 24), DateOnly.FromDateTime(session.StartsAt));
        return (session.Id, session.StartsAt);
    }

    private static List<Delivered> Mails(SmtpSink sink) => [.. sink.Mails.Where(m => m.To == Address && m.Message.BodyParts
        .Any(part => part.ContentType.IsMimeType("text", "calendar")))];

    private static (string Method, DateTime Start) Entry(Delivered mail)
    {
        var text = mail.Message.BodyParts.OfType<TextPart>().Single(part => part.ContentType.IsMimeType("text", "calendar")).Text;
        string Of(string name) => text.Split("\r\n").Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..];
        return (Of("METHOD:"), DateTime.ParseExact(Of("DTSTART:"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal));
    }

    /// <summary>Opens the news by the bell and answers how many it counts.</summary>
    private static async Task<int> Bell(IPage page)
    {
        await page.Visit("/Reminders/News");
        var count = page.Locator("a.bell .nav__count");
        return await count.CountAsync() == 0 ? 0 : int.Parse(await count.InnerTextAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task Move(IPage mentor, int session, string time)
    {
        await mentor.Visit($"/Sessions/Plan?session={session}");
        await mentor.Write("Form.Time", time);
        await mentor.Send("Form.Time");
        Assert.Empty(await mentor.Locator(".error-summary").AllTextContentsAsync());
    }

    private static async Task Again(IPage page, string name)
    {
        await page.Context.ClearCookiesAsync();
        await page.SignIn(name, DemoSignIns.Password);
    }

    private static async Task Remind(Site site)
    {
        var run = site.Services.GetRequiredService<RunJob>();
        Assert.Equal("", (await run.RunAsync<PlanReminders>(TestContext.Current.CancellationToken)).Error);
        Assert.Equal("", (await run.RunAsync<SendReminders>(TestContext.Current.CancellationToken)).Error);
    }
}
