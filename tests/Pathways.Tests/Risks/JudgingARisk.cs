using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Risks;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Risks;

public sealed class JudgingARisk(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_level_with_its_reason_is_kept_with_who_and_when_and_says_when_it_is_judged_again()
    {
        var (mentor, youth) = await People();
        var at = await (await app.SignedIn(mentor)).Open($"/Risks/Of/{youth.Id}");
        await at.Submit(new Dictionary<string, string> { ["Form.Level"] = "Medium", ["Form.Reason"] = "Absent twice" },
            button: "Save the risk assessment");
        await at.Submit(new Dictionary<string, string> { ["Form.Level"] = "High", ["Form.Reason"] = "Messages from a stranger" },
            button: "Save the risk assessment");

        Assert.Contains("high risk 23 November 2026 · Souad Abergane Messages from a stranger To be reviewed before 30 November 2026 "
            + "review due", at.Text, StringComparison.Ordinal);
        Assert.Contains("Tell the manager today", at.Text, StringComparison.Ordinal);
        Assert.NotNull(at.Page.QuerySelector("main a[href='/Help/Card']"));
        Assert.Contains("Absent twice", at.Page.QuerySelector("section[aria-labelledby=history]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await app.Db(db => db.Risks.CountAsync(r => r.YouthId == youth.Id)));
        Assert.Equal("high risk", (await at.Open($"/Plans/Of/{youth.Id}")).Page.QuerySelector(
            $"header a[href='/Risks/Of/{youth.Id}'] .badge")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_level_and_a_reason_are_needed_and_what_was_typed_stays()
    {
        var (mentor, youth) = await People();
        var at = await (await app.SignedIn(mentor)).Open($"/Risks/Of/{youth.Id}");
        await at.Submit(new Dictionary<string, string> { ["Form.Reason"] = "Seen on Monday" }, button: "Save the risk assessment");
        Assert.Contains("Choose a level.", at.Text, StringComparison.Ordinal);
        Assert.Contains("Seen on Monday", at.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        await at.Submit(new Dictionary<string, string> { ["Form.Level"] = "Low", ["Form.Reason"] = "  " },
            button: "Save the risk assessment");
        Assert.Contains("A reason is needed, whatever the level.", at.Text, StringComparison.Ordinal);

        var text = new string('ق', 20_001);
        await at.Submit(new Dictionary<string, string> { ["Form.Level"] = "Low", ["Form.Reason"] = text },
            button: "Save the risk assessment");
        Assert.Equal(20_001, at.Page.QuerySelector("textarea")!.TextContent.Trim().Length);
        await at.Submit(new Dictionary<string, string> { ["Form.Level"] = "Low", ["Form.Reason"] = text[1..] },
            button: "Save the risk assessment");
        Assert.Equal(20_000, await app.Db(db => db.Risks.Where(r => r.YouthId == youth.Id).Select(r => r.Reason.Length).SingleAsync()));
    }

    [Fact]
    public async Task Who_judges_after_somebody_else_is_told_and_loses_nothing()
    {
        var (mentor, youth) = await People();
        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(await app.Given.Manager(allCentres: true)));
        await first.Open($"/Risks/Of/{youth.Id}");
        await second.Open($"/Risks/Of/{youth.Id}");
        await first.Submit(new Dictionary<string, string> { ["Form.Level"] = "High", ["Form.Reason"] = "From the mentor" },
            button: "Save the risk assessment");

        await second.Submit(new Dictionary<string, string> { ["Form.Level"] = "Low", ["Form.Reason"] = "From the manager" },
            button: "Save the risk assessment");
        Assert.Contains("This was changed meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Contains("From the mentor", second.Text, StringComparison.Ordinal);
        Assert.Contains("From the manager", second.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        await second.Submit(button: "Save the risk assessment");
        Assert.Equal(["From the manager", "From the mentor"], await app.Db(db => db.Risks.Where(r => r.YouthId == youth.Id)
            .OrderByDescending(r => r.Id).Select(r => r.Reason).ToListAsync()));
    }

    [Fact]
    public async Task A_youth_never_sees_it_and_a_psychologist_reads_only()
    {
        var (mentor, youth) = await People();
        await app.Given.Risk(youth, mentor, RiskLevel.High, reason: "SECRET-REASON");
        await app.Given.TeamReferral(youth, mentor);
        var own = await app.SignedIn(await app.Given.AccountOf(youth));
        Assert.Equal(HttpStatusCode.Forbidden, (await own.Get($"/Risks/Of/{youth.Id}")).Status);
        foreach (var path in new[] { "/Youths/Home", "/Plans/Mine", "/Assessments/Mine", "/Sessions/Mine", "/Documents/Mine" })
        {
            var page = (await own.Open(path)).Page.DocumentElement.OuterHtml;
            Assert.DoesNotContain("SECRET-REASON", page, StringComparison.Ordinal);
            Assert.DoesNotContain("high risk", page, StringComparison.Ordinal);
        }

        var psychologist = await app.SignedIn(await app.Given.Psychologist());
        Assert.Contains("SECRET-REASON", (await psychologist.Open($"/Risks/Of/{youth.Id}")).Text, StringComparison.Ordinal);
        Assert.Null(psychologist.Page.QuerySelector("textarea"));
        Assert.Equal(HttpStatusCode.Forbidden, (await psychologist.Post($"/Risks/Of/{youth.Id}", [])).Status);
    }

    [Fact]
    public async Task Others_do_not_find_it()
    {
        var (_, youth) = await People();
        var (other, _) = await People();
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(other)).Get($"/Risks/Of/{youth.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(await app.Given.Manager(await app.Given.Centre())))
            .Get($"/Risks/Of/{youth.Id}")).Status);
    }

    [Fact]
    public async Task Today_says_whose_risk_is_to_be_judged_again_and_whose_assessment_is_due()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var late = await Calm(centre, mentor, "Imane Raji");
        await app.Given.Risk(late, mentor, RiskLevel.High, daysAgo: 9);
        var assessed = await Calm(centre, mentor, "Anas Belhaj");
        await app.Given.Assessment(assessed, mentor, 2, 2, completed: true, at: app.Time.GetUtcNow().UtcDateTime.AddDays(-182));
        await app.Given.Risk(await Calm(centre, mentor, "Hamza Idrissi"), mentor, RiskLevel.Low, daysAgo: 9);

        var page = await (await app.SignedIn(mentor)).Open("/Youths/Today");

        Assert.Equal(["Imane Raji", "Anas Belhaj"], page.Page.QuerySelectorAll(".triage .person a").Select(a => a.TextContent.Trim()));
        Assert.Contains("high risk The risk was not reviewed in time.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The new assessment has not begun. 2 days late", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"main a.btn[href='/Risks/Of/{late.Id}']"));
        Assert.Contains("assessment overdue",
            (await page.Open($"/Youths/File/{assessed.Id}")).Page.QuerySelector("header.file-head")!.TextContent, StringComparison.Ordinal);

        var list = await page.Open("/Youths");
        Assert.Contains("high risk", list.Page.QuerySelectorAll("tbody th")
            .Single(th => th.TextContent.Contains("Imane", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains("assessment overdue", list.Page.QuerySelectorAll("tbody th")
            .Single(th => th.TextContent.Contains("Anas", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Empty(list.Page.QuerySelectorAll("tbody th").Single(th => th.TextContent.Contains("Hamza", StringComparison.Ordinal))
            .QuerySelectorAll(".badge"));
        await app.Given.Assessment(assessed, mentor);
        Assert.DoesNotContain("The new assessment has not begun.", (await page.Open("/Youths/Today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_costs_three_statements_with_forty_judgements()
    {
        var (mentor, youth) = await People();
        for (var i = 40; i > 0; i--) await app.Given.Risk(youth, mentor, (RiskLevel)(1 + (i % 3)), daysAgo: i);
        var at = await (await app.SignedIn(mentor)).Open($"/Risks/Of/{youth.Id}");
        app.Sql.Clear();
        await at.Open($"/Risks/Of/{youth.Id}");

        Assert.Equal(3, app.Sql.Statements.Count);
        Assert.Empty(await app.Sql.SlowSteps(app, "Risks", "Assessments", "Mentorships", "Youths"));
    }

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor));
    }

    private async Task<Youth> Calm(Core.Centres.Centre centre, Account mentor, string latin)
    {
        var youth = await app.Given.Youth(centre, mentor, born: app.Given.Today.AddYears(-14), latin: latin);
        await app.Given.SessionHeld(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-2));
        return youth;
    }
}
