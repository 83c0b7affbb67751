using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pathways.Core.Contact;
using Pathways.Demo;
using Pathways.Web.Content;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// A youth learns on an Arabic phone: reads, fails the self-check, tries again, practises outside, is confirmed by the mentor; goes to a
/// workshop, says "I am here" with the
/// code of the room, answers in three taps; and takes the passport away on paper.
/// </summary>
public sealed class LearningToThePassport(Browser browser) : IClassFixture<Browser>
{
    private const string Module = "lease";

    /// <summary>A picture of one dot.</summary>
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    [Fact]
    public async Task What_was_learned_ends_on_paper()
    {
        await using var site = new Site().Started();
        var words = ModuleLibrary.Load(ModuleLibrary.Shipped).Find(Module)!.In(Language.Arabic);
        var youth = await browser.Device(site.Url, phone: true);
        var mentor = await browser.Device(site.Url, phone: false);
        await youth.SignIn(DemoSignIns.Youth, DemoSignIns.Password);
        await mentor.SignIn(DemoSignIns.Mentor, DemoSignIns.Password);

        // Lessons; in the middle the phone is put away, and the list leads back to the same place.
        await youth.Visit("/Learning");
        await youth.Visit($"/Learning/Module/{Module}");
        await youth.Visit($"/Learning/Lesson/{Module}/1");
        await youth.Send();
        await youth.Visit("/Learning");
        await youth.Locator($"main a[href='/Learning/Lesson/{Module}/2']").First.ClickAsync();
        for (var lesson = 2; lesson <= words.Lessons.Count; lesson++) await youth.Send();
        await youth.WaitForURLAsync(new Regex($"/Learning/Check/{Module}"));

        // The self-check: nothing right, then everything; each answer is explained.
        await youth.Send();
        await youth.IsSound();
        await Expect(youth.Locator(".question__answer")).ToHaveCountAsync(words.Questions.Count);
        await youth.AndTheNextPage(youth.Locator($"main a[href='/Learning/Check/{Module}']").ClickAsync); // begins empty
        foreach (var question in words.Questions) await Answer(youth, question);
        await youth.Send();
        await Expect(youth.Locator("main .notice--good")).ToBeVisibleAsync();
        await Expect(youth.Locator(".question--right")).ToHaveCountAsync(words.Questions.Count);

        // In real life, then the mentor's word.
        var practice = words.Practices[0];
        await youth.Visit($"/Learning/Practice/{Module}/{practice.Key}");
        await youth.Write("Form.Note", "قرأت العقد مع سعاد");
        var photo = youth.Locator("input[name='Form.Photo']");
        await photo.SetInputFilesAsync(new FilePayload { Name = "large.png", MimeType = "image/png", Buffer = new byte[(10 << 20) + 1] });
        Assert.True(await photo.EvaluateAsync<bool>("field => field.validity.customError")); // told before it is sent
        await photo.SetInputFilesAsync(new FilePayload { Name = "lease.png", MimeType = "image/png", Buffer = Dot });
        await youth.Send("Form.Note");
        await mentor.Visit("/Learning/Confirm");
        await ConfirmNewest(mentor, "قرأت العقد مع سعاد");

        // A workshop: a place, the code of the room a week later, three taps.
        await youth.Visit("/Workshops");
        var workshop = youth.Locator("li.workshop").Filter(new() { HasText = "كيف أسجل في اللوائح الانتخابية" }).Locator("a").First;
        var path = (await workshop.GetAttributeAsync("href"))!;
        await youth.Visit(path);
        await youth.SendTo("handler=Join");
        await Expect(youth.Locator("main .notice--good").First).ToBeVisibleAsync();
        await youth.IsSound();
        site.Time.Set(new DateTimeOffset(2026, 11, 30, 15, 3, 0, TimeSpan.Zero));
        await youth.Context.ClearCookiesAsync();
        await mentor.Context.ClearCookiesAsync();
        await youth.SignIn(DemoSignIns.Youth, DemoSignIns.Password);
        await mentor.SignIn(DemoSignIns.Mentor, DemoSignIns.Password);
        await mentor.Visit(path);
        await mentor.Visit(path.Replace("/Show/", "/Attendance/", StringComparison.Ordinal));
        await mentor.Visit(path.Replace("/Show/", "/WalkIn/", StringComparison.Ordinal));
        await mentor.Visit(path.Replace("/Show/", "/Room/", StringComparison.Ordinal));
        await youth.Visit("/Workshops/Here/" + await mentor.Locator(".room__code").InnerTextAsync());
        await youth.Send();
        await youth.Locator("main a[href^='/Workshops/Feedback/']").ClickAsync();
        await youth.IsSound();
        for (var tap = 0; tap < 3; tap++) await youth.AndTheNextPage(youth.Locator(".face").First.ClickAsync);

        await youth.WaitForURLAsync(new Regex("/Workshops/Show/"));

        // The passport holds both, and prints without the page around it.
        await youth.Visit("/Learning/Passport");
        var passport = youth.Locator(".passport");
        await Expect(passport).ToContainTextAsync(practice.Passport);
        await Expect(passport).ToContainTextAsync("كيف أسجل في اللوائح الانتخابية");
        await Expect(passport).ToContainTextAsync("ساعتان");
        await youth.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(youth.Locator(".nav")).ToBeHiddenAsync();
        await Expect(youth.Locator(".chips").First).ToBeHiddenAsync();
        await Expect(passport).ToBeVisibleAsync();
        Assert.True((await youth.PdfAsync(new() { PreferCSSPageSize = true })).Length > 10_000);

        // The pocket card is one sheet.
        await youth.EmulateMediaAsync(new() { Media = Media.Null });
        await youth.Visit("/Learning/Passport?card=true");
        await Expect(youth.Locator(".fold__panel")).ToHaveCountAsync(4);
        var card = Encoding.Latin1.GetString(await youth.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Single(Regex.Matches(card, @"/Type\s*/Page\b"));
        site.EveryPageWasSound();
    }

    private static async Task Answer(IPage page, Question question)
    {
        switch (question.Kind)
        {
            case QuestionKind.Order:
                for (var place = 0; place < question.Answer.Count; place++)
                    await page.Pick($"{question.Key}.{question.Answer[place]}", $"{place + 1}");
                break;
            case QuestionKind.Amount:
                await page.Write(question.Key, question.Answer[0]);
                break;
            default:
                foreach (var key in question.Answer) await page.Tick(question.Key, key);
                break;
        }
    }

    private static async Task ConfirmNewest(IPage mentor, string note)
    {
        await mentor.Visit("/Learning/Confirm");
        var card = mentor.Locator("main li.card").Filter(new() { HasText = note });
        await card.Locator("a").First.ClickAsync();
        await mentor.IsSound();
        await Expect(mentor.Locator("main a[href^='/Learning/Photo/']")).ToBeVisibleAsync();
        await mentor.Tick("Form.How", "Alone");
        await mentor.Send("Form.How");
        await mentor.WaitForURLAsync(new Regex("/Learning/Confirm$"));
    }
}
