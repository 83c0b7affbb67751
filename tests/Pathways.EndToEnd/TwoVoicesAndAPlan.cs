using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Demo;
using Pathways.Core.Plans;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// The heart of the method, in Arabic: Youssef on his phone and Souad at her desk answer apart, talk about where they differ, close the
/// plan that served and write a new
/// one; the manager returns it, both agree again, it is approved; a goal he proposes begins the review, and everybody sees what changed.
/// </summary>
public sealed class TwoVoicesAndAPlan(Browser browser) : IClassFixture<Browser>
{
    private const string YouthName = "youssef.tamraght";

    [Fact]
    public async Task Youssef_and_Souad_differ_talk_and_agree()
    {
        await using var site = new Site().Started();
        var id = await YouthId(site);
        var mentor = await browser.Device(site.Url, phone: false);
        var youth = await browser.Device(site.Url, phone: true);
        var manager = await browser.Device(site.Url, phone: false);
        await mentor.SignIn(DemoSignIns.Mentor, DemoSignIns.Password);
        await youth.SignIn(YouthName, DemoSignIns.Password);
        await manager.SignIn(DemoSignIns.Manager, DemoSignIns.Password);

        // Two devices, two voices: neither sees the other's before both are done.
        await mentor.Visit($"/Assessments/Of/{id}");
        await Press(mentor, "بدء تقييم");
        await mentor.GotoAsync($"/Assessments/Of/{id}");
        var assessment = await mentor.IdOf("/Assessments/Answer/");
        await Answer(mentor, assessment, domain => domain == 4 ? 2 : 3, "ينجز ما يعد به", "إنهاء الأجوبة");
        await mentor.GotoAsync($"/Assessments/Compare/{assessment}");
        await Expect(Body(mentor)).ToContainTextAsync("الحوار لم يُفتح بعد");
        await youth.GotoAsync("/Assessments/Mine");
        await Expect(Body(youth)).Not.ToContainTextAsync("ينجز ما يعد به");
        await Answer(youth, assessment, domain => domain == 4 ? 4 : 3, "أشتغل كل صيف مع عمي", "انتهيتُ");

        // The joint conversation: the disagreement is read by both, and what came of it is kept.
        await mentor.Visit($"/Assessments/Compare/{assessment}");
        await Expect(Body(mentor)).ToContainTextAsync("أشتغل كل صيف مع عمي");
        await mentor.Tick("WorkOn", "Work");
        await mentor.Write("Agreed", "نرى العمل بشكل مختلف: نجرب شهرا في الورشة ثم نعود إليه.");
        await Press(mentor, "إتمام التقييم");
        await youth.Visit("/Assessments/Mine");
        await Expect(Body(youth)).ToContainTextAsync("نجرب شهرا في الورشة");

        // The old plan has served; a new one is written. Without the plan B it cannot be shown.
        await mentor.Visit($"/Plans/Of/{id}");
        await mentor.GetByRole(AriaRole.Link, new() { Name = "إنهاء الخطة" }).ClickAsync();
        await mentor.IsSound();
        await mentor.Tick("Form.Why", "Reached");
        await Press(mentor, "إنهاء الخطة");
        await Press(mentor, "بدء خطة");
        var draft = Number(mentor);
        await mentor.Write("Form.SupportFrequency", "سعاد، لقاء كل أسبوعين ومكالمة عند الحاجة");
        await Goal(mentor, 0, "Work", "أريد أن أجرب شهرا في ورشة النجارة", "أزور الورشة مع سعاد", "2026-12-01");
        await Press(mentor, "حفظ وعرض على الشاب(ة)");
        await Expect(Body(mentor)).ToContainTextAsync("الخطة البديلة ضرورية قبل العرض");
        await mentor.Write("Form.Contingency", "إذا لم تعجبني الورشة: نتحدث ونجرب مكانا آخر");
        await Press(mentor, "حفظ وعرض على الشاب(ة)");
        await mentor.IsSound();

        // He agrees; the manager returns it with a word; both agree again; it is approved.
        await Agree(youth);
        await Decide(manager, draft, "إعادة مع ملاحظة", "متى تبدأ التجربة ومتى تنتهي؟");
        await mentor.Visit($"/Plans/Edit/{draft}");
        await Expect(Body(mentor)).ToContainTextAsync("متى تبدأ التجربة ومتى تنتهي؟");
        await mentor.Write("Form.Goals[0].Steps[1].Text", "أبدأ التجربة");
        await mentor.Write("Form.Goals[0].Steps[1].DueOn", "2026-12-07");
        await Press(mentor, "حفظ وعرض على الشاب(ة)");
        await Agree(youth);
        await Decide(manager, draft, "مصادقة");
        await youth.Visit("/Plans/Mine");
        await Expect(Body(youth)).ToContainTextAsync("أبدأ التجربة");

        // A week later something big changes, and he proposes a goal: the answer begins the review.
        site.Time.Set(new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero));
        foreach (var (page, name) in new[] { (mentor, DemoSignIns.Mentor), (youth, YouthName), (manager, DemoSignIns.Manager) })
        {
            await page.Context.ClearCookiesAsync();
            await page.SignIn(name, DemoSignIns.Password);
        }

        await mentor.Visit($"/Plans/Of/{id}");
        await mentor.GetByRole(AriaRole.Link, new() { Name = "تغير كبير" }).ClickAsync();
        await mentor.Write("Form.What", "الورشة تغير مكانها إلى أكادير");
        await Press(mentor, "حفظ");
        await Expect(Body(mentor)).ToContainTextAsync("الورشة تغير مكانها");
        await youth.GotoAsync("/Plans/Mine");
        await youth.Write("Form.Words", "أريد غرفة قريبة من الورشة");
        await youth.Pick("Form.Domain", "Housing");
        await Press(youth, "أقترح");
        await mentor.GotoAsync($"/Plans/Of/{id}");
        await mentor.GetByRole(AriaRole.Link, new() { Name = "أريد غرفة قريبة من الورشة" }).ClickAsync();
        await mentor.IsSound();
        await mentor.Tick("Form.Answer", "TakenUp");
        await mentor.Write("Form.Words", "فكرة جيدة، نكتب خطواتها معا");
        await Press(mentor, "حفظ الجواب");
        var second = Number(mentor);
        await mentor.Write("Form.Goals[0].YouthWords", "أريد أن أجرب شهرا في ورشة أكادير");
        await mentor.Write("Form.Goals[1].Steps[0].Text", "أسأل عن ثلاث غرف");
        await Press(mentor, "حفظ وعرض على الشاب(ة)");

        // What changed stands side by side for him, for the manager, and in the history.
        await youth.Visit("/Plans/Mine");
        await Expect(Body(youth)).ToContainTextAsync("فكرة جيدة، نكتب خطواتها معا");
        await Changed(youth);
        await Agree(youth);
        await manager.GotoAsync($"/Plans/Approve/{second}");
        await Changed(manager);
        await Decide(manager, second, "مصادقة");
        await mentor.Visit($"/Plans/Versions/{id}");
        await Changed(mentor);
        await youth.Visit("/Plans/Versions");
        await Changed(youth);
        await youth.Visit("/Plans/Pocket");
        await Expect(Body(youth)).ToContainTextAsync("أسأل عن ثلاث غرف");
        site.EveryPageWasSound();
    }

    [Fact]
    public async Task The_pocket_plan_is_one_small_page_with_six_goals_and_twelve_long_steps()
    {
        await using var site = new Site().Started();
        var id = await YouthId(site);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
            var former = await db.Plans.SingleAsync(p => p.YouthId == id);
            var (today, now) = (new DateOnly(2026, 11, 23), site.Time.GetUtcNow().UtcDateTime);
            Assert.Null(former.Close(former.WrittenById, PlanEnd.Reached, "", today, today, today, now));
            var plan = Plan.Draft(id, former.WrittenById, now, 2);
            Assert.Null(plan.Rewrite(
                "سعاد، لقاء كل أسبوعين في المركز ومكالمة كل أحد، والأستاذ حسن عند الحاجة إلى الدعم في الدراسة",
                string.Join('\n', Enumerable.Range(1, 8)
                    .Select(n => $"إذا حدث أمر رقم {n} لم نحسب له حسابا: نتصل بسعاد في اليوم نفسه ونتفق على ما نفعله معا")),
                [.. Enumerable.Range(1, 6)
                    .Select(n => new GoalDraft(0, (Domain)n,
                        $"أريد أن أصل إلى هدفي رقم {n} قبل نهاية السنة مع من يساندني في كل خطوة من خطواتي", "",
                            [.. Enumerable.Range(1, 2)
                                .Select(step => new StepDraft(0,
                                    $"أقوم بالخطوة رقم {step} وأسأل عن الأوراق والمواعيد والتكلفة قبل أن أذهب إلى الإدارة", StepOwner.Youth,
                                        today.AddDays(n)))]))],
                today));
            Assert.Null(plan.Propose(former.WrittenById, now));
            Assert.Null(plan.Agree(now));
            Assert.Null(plan.Approve(former.WrittenById, now, today));
            db.Plans.Add(plan);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var youth = await browser.Device(site.Url, phone: true);
        await youth.SignIn(YouthName, DemoSignIns.Password);
        await youth.Visit("/Plans/Pocket");
        var pdf = await youth.PdfAsync(new() { PreferCSSPageSize = true });

        var text = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.Single(Regex.Matches(text, @"/Type\s*/Page\b"));
        var box = Regex.Match(text, @"/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)");
        Assert.Equal((420, 595), ((int)Math.Round(double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture)),
            (int)Math.Round(double.Parse(box.Groups[2].Value, CultureInfo.InvariantCulture))));
    }

    private static ILocator Body(IPage page) => page.Locator("main");

    private static async Task Changed(IPage page)
    {
        await Expect(page.Locator(".changes del").First).ToContainTextAsync("أريد أن أجرب شهرا في ورشة النجارة");
        await Expect(page.Locator(".changes ins").First).ToContainTextAsync("أريد أن أجرب شهرا في ورشة أكادير");
        await Expect(page.Locator(".change--added")).ToContainTextAsync("أريد غرفة قريبة من الورشة");
    }

    private static async Task Press(IPage page, string words)
    {
        await page.AndTheNextPage(page.Locator("main form[method=post]")
            .GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync);
    }

    private static async Task Answer(IPage page, int assessment, Func<int, int> level, string strength, string finish)
    {
        await page.Visit($"/Assessments/Answer/{assessment}");
        for (var i = 0; i < 10; i++) await page.Tick($"Form.Answers[{i}].Level", level(i).ToString(CultureInfo.InvariantCulture));
        await page.Write("Form.Answers[4].Strengths", strength);
        await Press(page, finish);
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
    }

    private static async Task Goal(IPage page, int number, string domain, string words, string step, string due)
    {
        await page.Pick($"Form.Goals[{number}].Domain", domain);
        await page.Write($"Form.Goals[{number}].YouthWords", words);
        await page.Write($"Form.Goals[{number}].Steps[0].Text", step);
        await page.Write($"Form.Goals[{number}].Steps[0].DueOn", due);
    }

    private static async Task Agree(IPage youth)
    {
        await youth.Visit("/Plans/Mine");
        await Press(youth, "نعم، هذه خطتي");
        await Expect(Body(youth)).ToContainTextAsync("وافقتُ، وبقيت المصادقة");
    }

    private static async Task Decide(IPage manager, int plan, string button, string? comment = null)
    {
        await manager.Visit($"/Plans/Approve/{plan}");
        if (comment is not null) await manager.Write("Form.Comment", comment);
        await Press(manager, button);
        await Expect(manager.Locator(".error-summary")).ToHaveCountAsync(0);
    }

    private static int Number(IPage page) => int.Parse(new Uri(page.Url).Segments[^1], CultureInfo.InvariantCulture);

    private static async Task<int> YouthId(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PathwaysDb>().Youths.Where(y => y.Account!.UserName == YouthName)
            .Select(y => y.Id).SingleAsync();
    }
}
