using Microsoft.Playwright;
using Pathways.Demo;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// Hasnae is away for three days and Mohamed covers; then she leaves the centre and hands Hiba over to him, with a meeting of the three and
/// a word to keep.
/// </summary>
public sealed class AYouthIsHandedOver(Browser browser) : IClassFixture<Browser>
{
    private const string Youth = "hiba.regragui";
    private const string Former = "hasnae.elouardi";
    private const string Next = "mohamed.ouzal";
    private const string Words = "تعلمنا معا الصبر والضحك. بابي مفتوح دائما.";

    [Fact]
    public async Task Hiba_gets_a_new_mentor_and_keeps_the_words_of_the_first()
    {
        await using var site = new Site().Started();
        var manager = await browser.Device(site.Url, phone: false);
        var former = await browser.Device(site.Url, phone: true);
        var next = await browser.Device(site.Url, phone: true);
        var youth = await browser.Device(site.Url, phone: true);
        await manager.SignIn(DemoSignIns.CentreManager, DemoSignIns.Password);
        await manager.Visit("/Youths?q=" + Uri.EscapeDataString("هبة"));
        var id = await manager.IdOf("/Youths/File/");

        // The manager writes down that Hasnae is away next week, and who stands in.
        await manager.Visit("/Staff/Absences");
        await manager.PickWords("Form.MentorId", "حسناء");
        await manager.Write("Form.From", "2026-11-30");
        await manager.Write("Form.To", "2026-12-02");
        await manager.Tick("Form.Reason", "Training");
        await manager.PickWords("Form.CoverId", "محمد أوزال");
        await manager.Send("Form.MentorId");
        await Expect(manager.Locator("main .notice--good")).ToBeVisibleAsync();
        await manager.IsSound();

        // Before the first day Hiba is not in Mohamed's Today; on that day she is, without anybody doing anything.
        await next.SignIn(Next, DemoSignIns.Password);
        Assert.Equal(404, (await next.GotoAsync($"/Youths/File/{id}"))!.Status);
        site.Time.Set(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        await next.SignIn(Next, DemoSignIns.Password);
        await next.Visit("/Youths/Today");
        await Expect(next.Locator("main")).ToContainTextAsync("هبة");
        await next.Visit($"/Youths/File/{id}");

        // The handover: from Monday a week on, a meeting of the three on the Friday before.
        await manager.SignIn(DemoSignIns.CentreManager, DemoSignIns.Password);
        await manager.Visit($"/Youths/File/{id}");
        await manager.Visit($"/Youths/HandOver/{id}");
        await manager.Locator("main label:has-text('محمد أوزال')").ClickAsync();
        await manager.Write("Form.On", "2026-12-07");
        await manager.Write("Form.MeetingDay", "2026-12-04");
        await manager.Write("Form.MeetingTime", "16:00");
        await manager.Write("Form.Place", "المكتبة");
        await manager.Send("Form.On");
        await Expect(manager.Locator("main .notice--good")).ToBeVisibleAsync();
        await manager.IsSound();

        // Hasnae writes the closing note herself.
        await former.SignIn(Former, DemoSignIns.Password);
        await former.Visit($"/Youths/ClosingNote/{id}");
        await former.Write("Form.Text", Words);
        await former.Send("Form.Text");
        await former.IsSound();

        // Hiba sees who comes, when the three meet, and the words; the meeting is among her appointments.
        await youth.SignIn(Youth, DemoSignIns.Password);
        await youth.Visit("/Youths/Home");
        await Expect(youth.Locator("main")).ToContainTextAsync("محمد أوزال");
        await Expect(youth.Locator("main")).ToContainTextAsync(Words);
        await youth.Visit("/Youths/Mentors");
        await Expect(youth.Locator("main")).ToContainTextAsync("نلتقي نحن الثلاثة: الجمعة 4 دجنبر، 16:00");

        // The last day both see the file; the day after only Mohamed does.
        site.Time.Set(new DateTimeOffset(2026, 12, 6, 9, 0, 0, TimeSpan.Zero));
        await former.SignIn(Former, DemoSignIns.Password);
        await former.Visit($"/Youths/File/{id}");
        site.Time.Set(new DateTimeOffset(2026, 12, 7, 9, 0, 0, TimeSpan.Zero));
        await former.SignIn(Former, DemoSignIns.Password);
        Assert.Equal(404, (await former.GotoAsync($"/Youths/File/{id}"))!.Status);
        Assert.Equal(404, (await former.GotoAsync($"/Youths/ClosingNote/{id}"))!.Status);
        await next.SignIn(Next, DemoSignIns.Password);
        await next.Visit($"/Youths/File/{id}");
        await Expect(next.Locator("main")).ToContainTextAsync("حسناء الوردي"); // nothing about past mentors is deleted

        // Hiba has read the words; they stay with the name of who wrote them.
        await youth.SignIn(Youth, DemoSignIns.Password);
        await youth.Visit("/Youths/Mentors");
        await youth.Send("id");
        await youth.IsSound();
        await Expect(youth.Locator("main")).ToContainTextAsync(Words);
        await youth.Visit("/Youths/Home");
        Assert.DoesNotContain(Words, await youth.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        site.EveryPageWasSound();
    }
}
