using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Demo;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// The documents path from blocked to done, in Arabic: the birth record stands in the way of the card; it comes and a copy is held; the
/// card opens, has an appointment,
/// is there; at 18 the bank account is next. The youth's phone shows each change. A renamed program is refused; another mentor finds no
/// copy.
/// </summary>
public sealed class DocumentsFromBlockedToDone(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task The_path_is_drawn_from_blocked_to_done()
    {
        await using var site = new Site().Started();
        var id = await Nothing(site);
        var mentor = await browser.Device(site.Url, phone: false);
        var colleague = await browser.Device(site.Url, phone: false);
        var youth = await browser.Device(site.Url, phone: true);
        await mentor.SignIn(DemoSignIns.Mentor, DemoSignIns.Password);
        await youth.SignIn(DemoSignIns.Youth, DemoSignIns.Password);

        // Blocked: the card waits for two papers, and the path says so, drawn and in words.
        await mentor.Visit($"/Documents/Change/{id}/birth-record");
        await mentor.Tick("Form.Move", "Block");
        await mentor.Write("Form.Reason", "الاسم العائلي مكتوب بشكلين، ومسطرة التصحيح جارية.");
        await mentor.Send("Form.Move");
        await youth.Visit("/Documents/Mine");
        await Expect(Drawn(youth, "البطاقة الوطنية")).ToHaveClassAsync(new Regex("doc--blocked"));
        await Expect(Drawn(youth, "البطاقة الوطنية")).ToContainTextAsync("متوقف: رسم الولادة، شهادة السكنى");
        await Expect(Drawn(youth, "نسخة من رسم الولادة")).ToContainTextAsync("مسطرة التصحيح جارية");
        await youth.Locator("details:has-text('المسار بالكلمات') > summary").ClickAsync();
        await Expect(youth.Locator("main")).ToContainTextAsync("البطاقة الوطنية: قبلها نسخة من رسم الولادة، شهادة السكنى.");

        // The birth record comes. A program renamed to a photo is refused; the photo itself is held.
        await Move(mentor, id, "birth-record", "Obtain", "2026-11-20");
        await Move(mentor, id, "residence-certificate", "Obtain", "2026-11-23");
        await mentor.Visit($"/Documents/Of/{id}");
        await mentor.Locator($"a[href='/Documents/Copy/{id}/birth-record']").ClickAsync();
        await Upload(mentor, "بطاقة.jpg", Scans.Program());
        await Expect(mentor.Locator(".error-summary")).ToContainTextAsync("مهما كان اسمه");
        await mentor.IsSound();
        await Upload(mentor, "scan.jpg", Scans.Jpeg());
        await Expect(mentor.Locator(".notice--good").First).ToContainTextAsync("حُفظت النسخة.");
        await mentor.IsSound();
        var copy = await mentor.Locator("a[href^='/Documents/Download/']").GetAttributeAsync("href");

        // The youth's phone: the paper is there with its copy, which downloads without the place it was taken at; the card is unlocked.
        await youth.Visit("/Documents/Mine");
        await Expect(Drawn(youth, "نسخة من رسم الولادة")).ToHaveClassAsync(new Regex("doc--done"));
        await Expect(Drawn(youth, "البطاقة الوطنية")).ToHaveClassAsync(new Regex("doc--now"));
        await youth.Visit($"/Documents/Copy/{id}/birth-record");
        var download = await youth.RunAndWaitForDownloadAsync(() => youth.Locator("a[href^='/Documents/Download/']").ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("birth-record-2026-11-23.jpg", download.SuggestedFilename);
        Assert.False(Scans.Tells(bytes));

        // Another mentor finds neither the copy nor the page.
        await colleague.SignIn(await Colleague(site), DemoSignIns.Password);
        Assert.Equal(404, (await colleague.GotoAsync(copy!))!.Status);
        Assert.Equal(404, (await colleague.GotoAsync($"/Documents/Copy/{id}/birth-record"))!.Status);

        // An appointment with day, time and place; on the youth's home and documents.
        await mentor.Visit($"/Documents/Change/{id}/national-card");
        await mentor.Tick("Form.Move", "Appoint");
        await mentor.Write("Form.Day", "2026-11-24");
        await mentor.Write("Form.Time", "10:00");
        await mentor.Write("Form.Place", "مصلحة البطاقة الوطنية، شارع الحسن الثاني");
        await mentor.Send("Form.Move");
        await mentor.IsSound();
        await youth.Visit("/Youths/Home");
        await Expect(youth.Locator(".step-card")).ToContainTextAsync("الثلاثاء 24 نونبر، 10:00");
        await Expect(youth.Locator(".step-card")).ToContainTextAsync("شارع الحسن الثاني");
        await youth.Visit("/Documents/Mine");
        await Expect(Drawn(youth, "البطاقة الوطنية")).ToContainTextAsync("10:00");

        // The card is there. The account waits for the birthday only, and then it is next.
        site.Time.Set(new DateTimeOffset(2026, 12, 21, 10, 0, 0, TimeSpan.Zero));
        await SignInAgain(mentor, DemoSignIns.Mentor);
        await Move(mentor, id, "national-card", "Obtain", "2026-12-20");
        await mentor.Visit($"/Youths/Countdown/{id}");
        await Expect(mentor.Locator("tr:has-text('البطاقة الوطنية إجبارية')")).ToContainTextAsync("تمت");
        await SignInAgain(youth, DemoSignIns.Youth);
        await youth.Visit("/Documents/Mine");
        await Expect(Drawn(youth, "البطاقة الوطنية")).ToHaveClassAsync(new Regex("doc--done"));
        await Expect(Drawn(youth, "حساب بنكي")).ToContainTextAsync("ابتداء من 16 يناير");
        site.Time.Set(new DateTimeOffset(2027, 1, 16, 10, 0, 0, TimeSpan.Zero));
        await SignInAgain(youth, DemoSignIns.Youth);
        await youth.Visit("/Documents/Mine");
        await Expect(youth.Locator("#now")).ToHaveTextAsync("حساب بنكي");
        await Expect(Drawn(youth, "حساب بنكي")).ToHaveClassAsync(new Regex("doc--now"));

        site.EveryPageWasSound();
    }

    /// <summary>The demo's youth, without any document yet.</summary>
    private static async Task<int> Nothing(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        var id = await db.Youths.Where(y => y.Account!.UserName == DemoSignIns.Youth).Select(y => y.Id).SingleAsync();
        await db.DocumentCopyParts.ExecuteDeleteAsync();
        await db.DocumentCopies.ExecuteDeleteAsync();
        await db.Documents.Where(d => d.YouthId == id).ExecuteDeleteAsync();
        return id;
    }

    private static async Task<string> Colleague(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        return await db.Users.Where(a => a.Role == Role.Mentor && !db.Mentorships.Any(m => m.MentorId == a.Id
            && m.Youth.Account!.UserName == DemoSignIns.Youth)).Select(a => a.UserName!).FirstAsync();
    }

    private static ILocator Drawn(IPage page, string name) => page.Locator($".doc-path .doc:has(.doc__name:text-is('{name}'))");

    private static async Task Upload(IPage page, string name, byte[] bytes)
    {
        await page.Locator("main input[type=file]").First.SetInputFilesAsync(new FilePayload
        {
            Name = name,
            MimeType = "image/jpeg",
            Buffer = bytes
        });
        await page.Send("Form.File");
    }

    private static async Task Move(IPage page, int youth, string type, string move, string day)
    {
        await page.Visit($"/Documents/Change/{youth}/{type}");
        await page.Tick("Form.Move", move);
        await page.Write("Form.Day", day);
        await page.Send("Form.Move");
        Assert.Equal(0, await page.Locator(".error-summary").CountAsync());
    }

    private static async Task SignInAgain(IPage page, string name)
    {
        await page.Context.ClearCookiesAsync();
        await page.SignIn(name, DemoSignIns.Password);
    }
}
