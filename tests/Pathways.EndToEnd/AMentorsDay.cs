using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Demo;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// A social assistant's day on a phone, in Arabic, with twenty-five youths: who needs me, somebody found in two spellings, a session logged
/// with few taps, a group,
/// a late entry, a correction, a youth's reply, the week.
/// </summary>
public sealed class AMentorsDay(Browser browser) : IClassFixture<Browser>
{
    private const int MostTaps = 12;

    private const int Caseload = 25;

    private static readonly TimeSpan LongestLogging = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_day_with_twenty_five_youths()
    {
        await using var site = new Site().Started();
        var (first, others) = await FillUp(site);
        var mentor = await browser.Device(site.Url, phone: true);
        var youth = await browser.Device(site.Url, phone: true);
        await mentor.AddInitScriptAsync("addEventListener('pointerdown', e => { if (e.isTrusted) sessionStorage.taps = "
            + "Number(sessionStorage.taps || 0) + 1; }, true);");
        await mentor.SignIn(DemoSignIns.Mentor, DemoSignIns.Password);

        // Who needs me? Everybody is there, the urgent first, each with a reason.
        await mentor.Visit("/Youths/Today");
        await Expect(mentor.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(mentor.Locator(".page-head")).ToContainTextAsync($"{Caseload}");
        await Expect(mentor.Locator(".triage .cell-why").First).Not.ToBeEmptyAsync();

        // The same youth in Arabic letters without hamza, in Latin letters of another spelling, and by file number.
        foreach (var words in new[] { "انس بلحاج", "Anass Bel Hadj", "SD-2026-001" })
        {
            await mentor.Locator("main input[name=q]").FillAsync(words);
            await mentor.Locator("main form[role=search] button").TapAsync();
            await Expect(mentor.Locator("main")).ToContainTextAsync("أنس بلحاج");
            await Expect(mentor.Locator("main")).Not.ToContainTextAsync("ياسين");
        }

        await mentor.Visit("/Youths/Today?show=NoContact");
        await Expect(mentor.Locator(".chips [aria-current=true]")).ToBeVisibleAsync();

        // An ordinary session, from Today to saved.
        await mentor.Visit("/Youths/Today");
        await mentor.EvaluateAsync("sessionStorage.taps = 0");
        var watch = Stopwatch.StartNew();
        await mentor.Locator(".nav__link--key").TapAsync();
        await mentor.Locator($"main a[href='/Sessions/Log?youth={first}']").TapAsync();
        await Choose(mentor, $"Form.Moods[{first}]", "Good");
        await Choose(mentor, "Form.Goals", null);
        await Choose(mentor, "Form.Domains", "Relations");
        await mentor.Locator("[name='Form.OpenNote']").TapAsync();
        await mentor.Keyboard.TypeAsync("مشينا إلى المكتبة وتحدثنا عن التكوين. اتفقنا أن نزور المركز يوم الخميس.", new() { Delay = 5 });
        await Choose(mentor, "Form.Next", "InAWeek");
        await mentor.Locator(".save-bar button").TapAsync();
        await mentor.Locator(".notice--good").WaitForAsync();
        watch.Stop();
        await mentor.WaitForURLAsync(new Regex($"/Sessions/Of/{first}"));
        var taps = await mentor.EvaluateAsync<int>("Number(sessionStorage.taps)");
        TestContext.Current.SendDiagnosticMessage($"A session was logged with {taps} taps in {watch.Elapsed.TotalSeconds:0.0} s.");
        Assert.InRange(taps, 1, MostTaps);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LongestLogging);
        await mentor.IsSound();
        await Expect(mentor.Locator("main")).ToContainTextAsync("مشينا إلى المكتبة");

        // A group: one entry for three, one of them absent, one with words of their own.
        await mentor.Visit("/Sessions/Log");
        await mentor.Locator("main details.more > summary").TapAsync();
        foreach (var id in others.Take(2).Append(first)) await mentor.Locator($"main .choice:has(input[name=youth][value='{id}'])")
            .TapAsync();
        await mentor.Locator("main details.more form button").TapAsync();
        await mentor.Locator("[name='Form.OpenNote']").WaitForAsync();
        await mentor.IsSound();
        await mentor.Locator($"summary:has(+ * [name='Form.Youths[{others[0]}].Absent'])").TapAsync();
        await mentor.Locator($"[name='Form.Youths[{others[0]}].Absent']").CheckAsync();
        await mentor.Locator($"summary:has(+ * [name='Form.Youths[{first}].Note'])").TapAsync();
        await mentor.Locator($"[name='Form.Youths[{first}].Note']").FillAsync("كلام خاص بياسين");
        await mentor.Locator("[name='Form.OpenNote']").FillAsync("مباراة كرة القدم في الحي");
        await Choose(mentor, "Form.Day", "Yesterday"); // at the same minute as the first one it would be asked about
        await mentor.Locator(".save-bar button").TapAsync();
        await mentor.WaitForURLAsync(new Regex("/Youths/Today"));

        // A late entry is welcome, and says that it is late.
        await mentor.Visit($"/Sessions/Log?youth={others[^1]}");
        await Choose(mentor, "Form.Day", "Other");
        await mentor.Locator("[name='Form.OtherDay']").FillAsync("2026-11-09");
        await mentor.Locator("[name='Form.OpenNote']").FillAsync("مكالمة قصيرة");
        await mentor.Locator(".save-bar button").TapAsync();
        await mentor.WaitForURLAsync(new Regex($"/Sessions/Of/{others[^1]}"));
        await Expect(mentor.Locator("main .badge--due").First).ToContainTextAsync("23");

        // A correction keeps what stood there.
        await mentor.Locator("main a[href^='/Sessions/Show/']").First.TapAsync();
        await mentor.Locator("main a[href^='/Sessions/Correct/']").TapAsync();
        await mentor.Locator("[name='Form.Reason']").WaitForAsync();
        await mentor.IsSound();
        await mentor.Write("Form.Reason", "اليوم خطأ");
        await mentor.Write("Form.Day", "2026-11-10");
        await mentor.Write("Form.OpenNote", "مكالمة قصيرة عن السكن");
        await mentor.Locator(".save-bar button").TapAsync();
        await Expect(mentor.Locator("main")).ToContainTextAsync("اليوم خطأ");
        await mentor.IsSound();

        // The youth reads the note that is his alone, and replies; the mentor finds the reply in Today.
        await youth.SignIn(DemoSignIns.Youth, DemoSignIns.Password);
        await youth.Visit("/Sessions/Mine");
        await Expect(youth.Locator("main")).ToContainTextAsync("كلام خاص بياسين");
        await youth.Locator("main details.more:not([open]) > summary").First.TapAsync();
        await youth.Locator("main details[open] textarea[name=Comment]").FillAsync("يوم الجمعة أفضل");
        await youth.Locator("main details[open] form button").First.TapAsync();
        await Expect(youth.Locator("main")).ToContainTextAsync("يوم الجمعة أفضل");
        await mentor.Visit("/Youths/Today?show=Comments");
        await mentor.Locator(".triage tr:has(a[href='/Youths/File/" + first + "']) .cell-act a").TapAsync();
        await Expect(mentor.Locator("main")).ToContainTextAsync("يوم الجمعة أفضل");
        await mentor.SendTo("Seen");
        await Expect(mentor.Locator("main form[action*='Seen']")).ToHaveCountAsync(0);

        // Her manager asks about that session; the question stands in Today, is answered there, and the manager settles it. No youth sees
        // any of it.
        var manager = await browser.Device(site.Url, phone: false);
        await manager.SignIn(DemoSignIns.Manager, DemoSignIns.Password);
        await manager.Visit(new Uri(mentor.Url).AbsolutePath);
        await manager.Locator("#feedback summary").ClickAsync();
        await manager.Write("Form.Text", "هل يعرف مكان الملعب؟");
        await manager.SendTo("Ask");
        await Expect(manager.Locator("#feedback")).ToContainTextAsync("هل يعرف مكان الملعب؟");
        await mentor.Visit("/Youths/Today?show=Comments");
        await mentor.Locator(".triage a[href='" + new Uri(manager.Url).AbsolutePath + "#feedback']").First.TapAsync();
        await mentor.Write("Form.Text", "نعم، زرناه معا.");
        await mentor.SendTo("Answer");
        await mentor.IsSound();
        await manager.Visit(new Uri(manager.Url).AbsolutePath);
        await Expect(manager.Locator("#feedback")).ToContainTextAsync("زرناه معا");
        await manager.SendTo("Resolve");
        await Expect(manager.Locator("#feedback .badge--done")).ToHaveCountAsync(1);
        await youth.Visit("/Sessions/Mine");
        await Expect(youth.Locator("main")).Not.ToContainTextAsync("الملعب");

        // My appointments, carried in the phone's own calendar.
        await youth.Visit("/Sessions/Calendar");
        await youth.SendTo("Renew");
        await youth.IsSound();
        var address = await youth.Locator("#url").InputValueAsync();
        var calendar = await youth.APIRequest.GetAsync(address);
        Assert.Contains("SUMMARY:موعد", await calendar.TextAsync(), StringComparison.Ordinal);

        // The week, day by day; the next one holds the session planned above.
        await mentor.Visit("/Sessions/Week");
        await Expect(mentor.Locator(".week__day.is-now")).ToBeVisibleAsync();
        await mentor.Visit("/Sessions/Week?on=2026-11-30");
        await Expect(mentor.Locator(".week__day").First.Locator(".week__item")).Not.ToHaveCountAsync(0);
        site.EveryPageWasSound();
        Assert.Equal(SessionState.Held, await Kind(site, "مباراة كرة القدم في الحي"));
    }

    /// <summary>Taps a pill; the first one when no value is named, none when there is nothing to choose.</summary>
    private static async Task Choose(IPage page, string field, string? value)
    {
        var pill = page.Locator(value is null ? $"main .choice:has(input[name='{field}'])"
            : $"main .choice:has(input[name='{field}'][value='{value}'])");
        if (value is not null || await pill.CountAsync() > 0) await pill.First.TapAsync();
    }

    /// <summary>Gives the demo's mentor as many youths as a full caseload; answers the demo's youth and the new ones.</summary>
    private static async Task<(int First, List<int> Others)> FillUp(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        var mentor = await db.Users.SingleAsync(a => a.UserName == DemoSignIns.Mentor);
        var first = await db.Youths.Where(y => y.Account!.UserName == DemoSignIns.Youth)
            .Select(y => new { y.Id, Centre = y.Stays.First(s => s.To == null).CentreId }).SingleAsync();
        var today = new DateOnly(2026, 11, 23);
        var there = await db.Mentorships.CountAsync(m => m.MentorId == mentor.Id && m.From <= today && (m.To == null || m.To >= today));
        PersonName[] names = [new("أنس بلحاج", "Anas Belhaj"), new("خديجة أوعلي", "Khadija Ouali"),
            new("محمد أمين الراشدي", "Mohamed Amine Rachidi"), new("مريم بن عمر", "Mariam Ben Omar"),
            new("عبد الله تازي", "Abdellah Tazi")];
        var added = new List<Youth>();
        for (var i = 0; i < Caseload - there; i++)
        {
            var youth = new Youth
            {
                Sex = i % 2 == 0 ? Sex.Male : Sex.Female,
                BirthDate = today.AddDays(-30 * i)
                .AddYears(-16),
                EntryDate = today.AddDays(-400),
                CreatedAt = site.Time.GetUtcNow().UtcDateTime
            };
            var (name, second) = (names[i % names.Length], names[i / names.Length]);
            Assert.Null(youth.Rename(i < names.Length ? name
                : new PersonName($"{name.Arabic} {second.Arabic.Split(' ')[0]}", $"{name.Latin} {second.Latin.Split(' ')[0]}")));
            youth.Stays.Add(new Stay { CentreId = first.Centre, From = today.AddDays(-400) });
            Assert.Null(youth.FileUnder($"SD-2026-{i + 1:000}"));
            youth.Mentorships.Add(new Mentorship { MentorId = mentor.Id, From = today.AddDays(-10 * i) });
            added.Add(youth);
        }

        db.Youths.AddRange(added);
        await db.SaveChangesAsync();
        return (first.Id, [.. added.Select(y => y.Id)]);
    }

    private static async Task<SessionState> Kind(Site site, string note)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<PathwaysDb>().Sessions.Include(s => s.Participants)
            .SingleAsync(s => s.OpenNote == note);
        Assert.Equal((3, 1), (session.Participants.Count, session.Participants.Count(p => p.Absent)));
        return session.State;
    }
}
