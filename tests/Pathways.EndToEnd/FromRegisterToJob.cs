using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Demo;
using Pathways.Core.Reminding;
using Pathways.Web.Content;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// The story of the seed. Mostafa is nearly 18 and wants to be a barber. The manager imports the register; his mentor invites him; they
/// assess; a plan is
/// agreed and approved; national card, bank account, training, sessions, reminders, certificate, job; the manager sees it in the outcomes.
/// </summary>
public abstract class FromRegisterToJob(Browser browser, Language language)
{
    private const string OwnPassword = "three calm blue doors";

    [Fact]
    public async Task Mostafa_becomes_a_barber()
    {
        await using var sink = new SmtpSink();
        await using var site = new Site(new Dictionary<string, string>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = "None",
            ["Mail:From"] = "pathways@example.org",
        }).Started();
        var manager = await browser.Device(site.Url, phone: false);
        var mentor = await browser.Device(site.Url, phone: false);
        var youth = await browser.Device(site.Url, phone: true);
        await SignIn(manager, DemoSignIns.Manager, language);
        await SignIn(mentor, DemoSignIns.Mentor, language);

        // The manager imports the register: every row's fate first, then all of them.
        await manager.Visit("/Register");
        await manager.Locator("main input[type=file]").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "centre-register.csv"));
        await manager.Send("Form.File");
        await manager.WaitForURLAsync(new Regex("/Register/Preview/"));
        await manager.Locator("main form[action*='Confirm'] button").WaitForAsync(new() { Timeout = 30_000 });
        await manager.IsSound();
        await manager.SendTo("Confirm");
        await Expect(manager.Locator(".notice--good").First).ToContainTextAsync("30", new() { Timeout = 30_000 });
        await manager.Visit("/Youths?q=" + Uri.EscapeDataString("مصطفى أمزيل"));
        var id = await manager.IdOf("/Youths/File/");

        // His mentor finds him by a Latin spelling of her own, and invites him: he agrees, and so does his guardian.
        await mentor.Visit("/Youths?q=Mustapha+Amzil");
        Assert.Equal(id, await mentor.IdOf("/Youths/File/"));
        await mentor.Visit($"/Youths/File/{id}");
        await mentor.Visit($"/Youths/Invite/{id}");
        await mentor.Write("Form.YouthOn", "2026-11-23");
        await mentor.Write("Form.Guardian", "مدير المركز");
        await mentor.Write("Form.GuardianOn", "2026-11-23");
        await mentor.Tick("Form.Language", language.ToString());
        await mentor.Send("Form.YouthOn");
        await mentor.IsSound();
        var code = await mentor.Locator(".code").InnerTextAsync();
        var userName = await mentor.Locator(".code-card dd b").First.InnerTextAsync();

        // On his phone he types the code, chooses a password and stands on his road: 52 days to 18.
        await youth.Visit("/Accounts/Invitation#" + code);
        await youth.Write("Form.Password", OwnPassword);
        await youth.Write("Form.Again", OwnPassword);
        await youth.Send("Form.Password");
        await youth.Visit("/Youths/Home");
        await Expect(youth.Locator(".hero__count")).ToContainTextAsync("52");
        await Expect(youth.Locator("html")).ToHaveAttributeAsync("dir", language == Language.Arabic ? "rtl" : "ltr");

        // Two voices on ten domains, each alone, then compared.
        await mentor.Visit($"/Assessments/Of/{id}");
        await mentor.Send();
        await mentor.Visit($"/Assessments/Of/{id}");
        var assessment = await mentor.IdOf("/Assessments/Answer/");
        await Assess(mentor, assessment, domain => domain < 4 ? 1 : 3, "يأتي دائما في الوقت");
        await youth.Visit("/Assessments/Mine");
        await Assess(youth, await youth.IdOf("/Assessments/Answer/"), domain => domain == 0 ? 1 : 2, "أحب أن أتعلم بيدي");
        await mentor.Visit($"/Assessments/Compare/{assessment}");
        await Expect(mentor.Locator("svg.radar")).ToBeVisibleAsync();
        await Expect(mentor.Locator("main")).ToContainTextAsync("أحب أن أتعلم بيدي");
        await mentor.SendTo("Complete");
        await youth.Visit("/Assessments/Mine");

        // A plan: the card first, then the trade. Shown, agreed, approved.
        await mentor.Visit($"/Plans/Of/{id}");
        await mentor.SendTo("Start");
        await mentor.Visit($"/Plans/Of/{id}");
        var plan = await mentor.IdOf("/Plans/Edit/");
        await mentor.Visit($"/Plans/Edit/{plan}");
        await mentor.Write("Form.SupportFrequency", "سعاد، لقاء كل أسبوع ومكالمة يوم الأحد");
        await mentor.Write("Form.Contingency", "إذا توقف التدريب: غرفة عند الجمعية ثلاثة أشهر، ونبحث عن معلم آخر");
        await WriteGoal(mentor, 0, "Identity", "أريد بطاقتي الوطنية", "أضع ملف بطاقتي الوطنية", "2026-11-26");
        await mentor.AndTheNextPage(mentor.Locator("button[name=act][value=save]").ClickAsync);
        await mentor.Visit($"/Plans/Edit/{plan}");
        await WriteGoal(mentor, 1, "Education", "أريد أن أصبح حلاقا", "أنهي التدرج عند المعلم", "2027-01-20");
        await mentor.AndTheNextPage(mentor.Locator("button[name=act][value=propose]").ClickAsync);
        await youth.Visit("/Plans/Mine");
        await youth.SendTo("Agree");
        await manager.Visit("/Plans/Approvals");
        var waiting = await manager.IdOf("/Plans/Approve/", language == Language.Arabic ? "مصطفى أمزيل" : "Mostafa Amzil");
        await manager.Visit($"/Plans/Approve/{waiting}");
        await manager.SendTo("handler=Approve");
        await youth.Visit("/Plans/Mine");
        await Expect(youth.Locator("main")).ToContainTextAsync("أضع ملف بطاقتي الوطنية");
        await youth.Visit("/Youths/Home");
        await Expect(youth.Locator(".step-card")).ToContainTextAsync("أضع ملف بطاقتي الوطنية");

        // The national card, from missing to asked for.
        await youth.Visit("/Documents/Mine");
        await Document(mentor, id, "birth-record", "Obtain", "2026-11-20");
        await Document(mentor, id, "residence-certificate", "Obtain", "2026-11-23");
        await Document(mentor, id, "national-card", "Request", "2026-11-23");
        await youth.Visit("/Documents/Mine");

        // A session, logged in a minute, and the next one planned.
        await mentor.Visit($"/Sessions/Log?youth={id}");
        await mentor.Tick("Form.Domains", "Identity");
        await mentor.Write("Form.OpenNote", "رتبنا ملف البطاقة معا، وجربنا الطريق إلى المصلحة.");
        await mentor.Tick("Form.Next", "InAWeek");
        await mentor.Send("Form.OpenNote");
        await mentor.Visit($"/Sessions/Of/{id}");
        await Expect(mentor.Locator("main")).ToContainTextAsync("رتبنا ملف البطاقة معا");
        await youth.Visit("/Sessions/Mine");
        await Expect(youth.Locator("main")).ToContainTextAsync("رتبنا ملف البطاقة معا");
        await youth.Write("Comment", "شكرا، كان يوما جيدا");
        await youth.Send("Comment");
        await mentor.Visit($"/Sessions/Of/{id}");
        await Expect(mentor.Locator("main")).ToContainTextAsync("شكرا، كان يوما جيدا");

        // The bank account module: lessons, a self-check failed and passed, a practice.
        await LearnBankAccount(youth, site);

        // The clock goes on. The day before the next session both are reminded, once, whoever sweeps how often.
        await At(site, 2026, 11, 29, 9, 30);
        for (var sweep = 0; sweep < 3; sweep++) await Remind(site);
        var reminders = sink.Mails.Where(m => m.To.Contains(DemoSignIns.Mentor, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(reminders);
        Assert.Equal(reminders.Count, reminders.Select(m => m.Header("Message-ID")).Distinct().Count());
        Assert.All(reminders, m => Assert.DoesNotContain("أمزيل", m.Header("Subject"), StringComparison.Ordinal));
        await SignInAgain(youth, userName);
        await youth.Visit("/Reminders/Mine");

        // Barber: orientation, an apprenticeship with a master, the certificate, the job.
        await SignIn(mentor, DemoSignIns.Mentor, null);
        await mentor.Visit("/Partners/New");
        await mentor.Tick("Form.Kind", "Employer");
        await mentor.Write("Form.NameArabic", "صالون الأطلس للحلاقة");
        await mentor.Write("Form.NameLatin", "Salon Atlas");
        await mentor.Write("Form.City", "Taroudant");
        await mentor.Send("Form.NameArabic");
        await mentor.Visit($"/Vocation/New/{id}");
        await mentor.Write("Form.Trade", "الحلاقة");
        await mentor.Write("Form.On", "2026-11-24");
        await mentor.Send("Form.Trade");
        await mentor.Visit($"/Vocation/Of/{id}");
        var placement = await mentor.IdOf("/Vocation/Move/");
        await Move(mentor, placement, "Applied", "2026-11-25");
        await Move(mentor, placement, "Enrolled", "2026-11-27", partner: language == Language.Arabic ? "صالون الأطلس للحلاقة"
            : "Salon Atlas");
        await Move(mentor, placement, "Attending", "2026-11-28");

        // He does his step himself, and the card arrives.
        await At(site, 2026, 12, 21, 10, 0);
        await SignInAgain(youth, userName);
        await youth.Visit("/Plans/Mine");
        await youth.Visit($"/Plans/Step/{await youth.IdOf("/Plans/Step/")}");
        await youth.Tick("Form.State", "Done");
        await youth.Write("Form.DoneOn", "2026-11-26");
        await youth.Send("Form.DoneOn");
        await SignIn(mentor, DemoSignIns.Mentor, null);
        await Document(mentor, id, "national-card", "Obtain", "2026-12-20");
        await youth.Visit("/Documents/Mine");

        // The account is opened for real; the mentor confirms the practice.
        await youth.Visit("/Learning/Practice/bank-account/p1");
        await youth.Write("Form.DoneOn", "2026-12-21");
        await youth.Write("Form.Note", "فتحت الحساب مع سعاد");
        await youth.Send("Form.DoneOn");
        await mentor.Visit("/Learning/Confirm");
        var practising = await mentor.IdOf("/Learning/Confirm/", language == Language.Arabic ? "مصطفى" : "Mostafa");
        await mentor.Visit($"/Learning/Confirm/{practising}");
        await mentor.Tick("Form.How", "WithSomebody");
        await mentor.Send("Form.How");
        await mentor.Visit($"/Learning/Of/{id}");

        // After 18: the certificate, then the job, and the manager sees it.
        await At(site, 2027, 2, 15, 10, 0);
        await SignIn(manager, DemoSignIns.Manager, null);
        var before = await Outcomes(manager);
        await SignIn(mentor, DemoSignIns.Mentor, null);
        await Move(mentor, placement, "Certified", "2027-01-20", certificate: "شهادة الحلاقة");
        await Move(mentor, placement, "Hired", "2027-02-15");
        await SignInAgain(youth, userName);
        await youth.Visit("/Vocation/Mine");
        await Expect(youth.Locator("main")).ToContainTextAsync("شهادة الحلاقة");
        await youth.Visit("/Youths/Home");
        var after = await Outcomes(manager);
        await manager.IsSound();
        Assert.Equal(before.Certified + 1, after.Certified);
        Assert.Equal(before.Hired + 1, after.Hired);
        site.EveryPageWasSound();
    }

    private static async Task SignIn(IPage page, string name, Language? language)
    {
        await page.Context.ClearCookiesAsync();
        await page.SignIn(name, DemoSignIns.Password);
        if (language is not { } wanted) return;
        await page.Locator(".appbar details.menu summary").First.ClickAsync();
        await page.Locator($"button[name=language][value={wanted}]").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", wanted == Language.Arabic ? "ar-MA" : "fr-MA");
    }

    private static async Task SignInAgain(IPage page, string name)
    {
        await page.Context.ClearCookiesAsync();
        await page.SignIn(name, OwnPassword);
    }

    private static async Task Assess(IPage page, int assessment, Func<int, int> level, string strength)
    {
        await page.Visit($"/Assessments/Answer/{assessment}");
        for (var i = 0; i < 10; i++) await page.Tick($"Form.Answers[{i}].Level", level(i).ToString(CultureInfo.InvariantCulture));
        await page.Write("Form.Answers[3].Strengths", strength);
        await page.AndTheNextPage(page.Locator("button[name=act][value=finish]").ClickAsync);
        Assert.Empty(await page.Locator(".error-summary").AllTextContentsAsync()); // and says which refusal, if there is one
    }

    private static async Task WriteGoal(IPage page, int number, string domain, string words, string step, string due)
    {
        await page.Pick($"Form.Goals[{number}].Domain", domain);
        await page.Write($"Form.Goals[{number}].YouthWords", words);
        await page.Write($"Form.Goals[{number}].Steps[0].Text", step);
        await page.Pick($"Form.Goals[{number}].Steps[0].Owner", "Youth");
        await page.Write($"Form.Goals[{number}].Steps[0].DueOn", due);
    }

    private static async Task Document(IPage page, int youth, string type, string move, string day)
    {
        await page.Visit($"/Documents/Change/{youth}/{type}");
        await page.Tick("Form.Move", move);
        await page.Write("Form.Day", day);
        await page.Send("Form.Move");
        Assert.Empty(await page.Locator(".error-summary").AllTextContentsAsync()); // and says which refusal, if there is one
    }

    private static async Task Move(IPage page, int placement, string to, string on, string? partner = null, string? certificate = null)
    {
        await page.Visit($"/Vocation/Move/{placement}");
        await page.Tick("Form.To", to);
        await page.Write("Form.On", on);
        if (partner is not null) await page.PickWords("Form.PartnerId", partner);
        if (certificate is not null) await page.Write("Form.Certificate", certificate);
        await page.Send("Form.To");
        Assert.Empty(await page.Locator(".error-summary").AllTextContentsAsync()); // and says which refusal, if there is one
    }

    private static async Task LearnBankAccount(IPage page, Site site)
    {
        var module = site.Services.GetRequiredService<ModuleLibrary>().Find("bank-account")!;
        var lessons = module.In(Language.Arabic).Lessons.Count;
        await page.Visit("/Learning");
        await page.Visit("/Learning/Module/bank-account");
        for (var n = 1; n <= lessons; n++)
        {
            await page.Visit($"/Learning/Lesson/bank-account/{n}");
            await page.Send();
        }

        await page.Visit("/Learning/Check/bank-account");
        await page.Send();
        await page.IsSound();
        await page.AndTheNextPage(page.Locator("main a[href='/Learning/Check/bank-account']").ClickAsync); // begins empty
        foreach (var question in module.In(Language.Arabic).Questions)
        {
            switch (question.Kind)
            {
                case QuestionKind.Order:
                    for (var place = 0; place < question.Answer.Count; place++)
                        await page.Pick($"{question.Key}.{question.Answer[place]}", (place + 1).ToString(CultureInfo.InvariantCulture));
                    break;
                case QuestionKind.Amount:
                    await page.Write(question.Key, question.Answer[0]);
                    break;
                default:
                    foreach (var answer in question.Answer) await page.Tick(question.Key, answer);
                    break;
            }
        }

        await page.Send();
        await Expect(page.Locator("main .notice--good").First).ToBeVisibleAsync();
        await page.IsSound();
    }

    private static async Task Remind(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanReminders>().RunAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<SendReminders>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task At(Site site, int year, int month, int day, int hour, int minute)
    {
        site.Time.Set(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero));
        return Task.CompletedTask;
    }

    private static async Task<(int Certified, int Hired)> Outcomes(IPage page)
    {
        await page.Visit("/Outcomes?months=24");
        return (await Yes("Certified"), await Yes("Hired"));

        async Task<int> Yes(string indicator)
        {
            var text = await page.Locator($"article[aria-labelledby={indicator}] .kpi__facts dd").First.InnerTextAsync();
            return int.Parse(Regex.Match(text, "[0-9]+").Value, CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>The story in Arabic.</summary>
public sealed class FromRegisterToJobInArabic(Browser browser) : FromRegisterToJob(browser, Language.Arabic), IClassFixture<Browser>;

/// <summary>The story in French, beside the Arabic one.</summary>
public sealed class FromRegisterToJobInFrench(Browser browser) : FromRegisterToJob(browser, Language.French), IClassFixture<Browser>;
