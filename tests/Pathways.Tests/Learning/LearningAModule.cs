using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Learning;
using Pathways.Core.Youths;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Learning;

public sealed class LearningAModule(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_youth_reads_checks_practises_and_the_mentor_confirms()
    {
        var (mentor, youth, me) = await People();
        await me.Open("/Learning");
        await me.Click("My bank account");
        Assert.Contains("first wage", me.Text, StringComparison.Ordinal);
        await me.Click("I begin");
        Assert.Null(await ProgressOf(youth));

        for (var lesson = 1; lesson <= 5; lesson++)
        {
            Assert.Equal($"/Learning/Lesson/bank-account/{lesson}", me.At);
            Assert.NotEmpty(me.Page.QuerySelector("main img")!.GetAttribute("alt")!);
            await me.Submit();
            Assert.Equal(lesson, (await ProgressOf(youth))!.LastLesson);
        }

        Assert.Equal("/Learning/Check/bank-account", me.At);
        await me.Submit(new Dictionary<string, string> { ["q1"] = "b", ["q3"] = "c", ["q4"] = "500" });
        Assert.Contains("I got 1 of 7", me.Text, StringComparison.Ordinal);
        Assert.Contains("when I like", me.Text, StringComparison.Ordinal);
        Assert.Contains("The bank needs to know who I am", me.Text, StringComparison.Ordinal);
        Assert.Null((await ProgressOf(youth))!.CheckedAt);

        await me.Submit(Right());
        Assert.Contains("I got 7 of 7", me.Text, StringComparison.Ordinal);
        Assert.NotNull((await ProgressOf(youth))!.CheckedAt);

        await me.Open("/Learning/Practice/bank-account/p1");
        await me.Submit(new { Form_DoneOn = "2026-11-22", Form_Note = "زرت وكالتين" });
        Assert.Contains("waiting to be confirmed", me.Text, StringComparison.Ordinal);

        var she = await app.SignedIn(mentor);
        await she.Open("/Learning/Confirm");
        Assert.Contains("زرت وكالتين", she.Text, StringComparison.Ordinal);
        await she.Click("Look and confirm");
        await she.Submit(new { Form_How = "WithSomebody", Form_Note = "Good questions" });
        Assert.Equal("/Learning/Confirm", she.At);
        Assert.Contains("Nothing waits", she.Text, StringComparison.Ordinal);

        await me.Open("/Learning/Practice/bank-account/p1");
        Assert.Contains("Good questions", me.Text, StringComparison.Ordinal);
        await me.Open("/Learning");
        Assert.Contains("Tried with someone", me.Text, StringComparison.Ordinal);

        await she.Open($"/Learning/Of/{youth.Id}");
        Assert.Contains("Practised with someone", she.Text, StringComparison.Ordinal);
        Assert.Contains("Self-check: 7 of 7", she.Text, StringComparison.Ordinal);
        await she.Click("I visit two branches and ask");
        await she.Submit(new { Form_How = "Alone" });
        Assert.True(await app.Db(db => db.Practices.AnyAsync(p => p.YouthId == youth.Id && p.Alone)));
    }

    [Fact]
    public async Task Opening_pages_saves_nothing()
    {
        var (_, youth, me) = await People();
        foreach (var page in new[] { "/Learning", "/Learning/Module/bank-account", "/Learning/Lesson/bank-account/4",
            "/Learning/Check/bank-account", "/Learning/Practice/bank-account" }) await me.Open(page);

        Assert.Null(await ProgressOf(youth));
        Assert.False(await app.Db(db => db.Practices.AnyAsync(p => p.YouthId == youth.Id)));
    }

    [Fact]
    public async Task An_order_is_given_by_numbers_and_stays_as_chosen()
    {
        var (_, _, me) = await People();
        await me.Open("/Learning/Check/bank-account");

        await me.Submit(new Dictionary<string, string> { ["q2.c"] = "1", ["q2.a"] = "1", ["q2.d"] = "3", ["q2.b"] = "4" });

        Assert.Contains("I got 0 of 7", me.Text, StringComparison.Ordinal);
        Assert.Equal("3", me.Page.QuerySelector("select[name='q2.d'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(["I get my papers ready", "I ask about prices at two banks", "I read the contract, then sign",
            "I keep my RIB somewhere safe"], me.Page.QuerySelectorAll("ol.question__steps li").Select(step => step.TextContent));
    }

    [Theory, InlineData(Language.Arabic), InlineData(Language.French), InlineData(Language.English)]
    public async Task Every_module_opens_in_every_language(Language language)
    {
        var youth = await app.Given.Youth();
        var me = await app.SignedIn(await app.Given.AccountOf(youth, language));
        foreach (var module in ModuleLibrary.Load(ModuleLibrary.Shipped).All)
        {
            await me.Open($"/Learning/Check/{module.Key}");
            await me.Open($"/Learning/Module/{module.Key}");
            Assert.Contains(module.In(language).Title, me.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/Learning/Module/nothing")]
    [InlineData("/Learning/Lesson/bank-account/0")]
    [InlineData("/Learning/Lesson/bank-account/99")]
    [InlineData("/Learning/Check/nothing")]
    [InlineData("/Learning/Practice/bank-account/nothing")]
    [InlineData("/Learning/Practice/nothing")]
    public async Task What_is_not_there_answers_404(string path)
    {
        var (_, _, me) = await People();

        Assert.Equal(HttpStatusCode.NotFound, (await me.Get(path)).Status);
    }

    [Fact]
    public async Task A_day_in_the_future_is_refused_and_a_long_text_is_kept()
    {
        var (_, _, me) = await People();
        var text = new string('ك', 20_001);
        await me.Open("/Learning/Practice/bank-account/p2");
        await me.Submit(new { Form_DoneOn = "2026-11-24", Form_Note = "soon" });
        Assert.Contains("cannot lie in the future", me.Text, StringComparison.Ordinal);

        await me.Submit(new { Form_DoneOn = "2026-11-20", Form_Note = text });
        Assert.Equal(text, me.Page.QuerySelector("textarea")!.TextContent);
        await me.Submit(new { Form_Note = text[1..] });
        Assert.Contains("Noted", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_reads_and_tries_without_a_trace()
    {
        var (mentor, youth, _) = await People();
        var she = await app.SignedIn(mentor);
        await she.Open("/Learning");
        await she.Open("/Learning/Lesson/bank-account/1");
        Assert.Null(she.Page.QuerySelector("main form"));
        await she.Open("/Learning/Check/bank-account");
        await she.Submit(Right());
        Assert.Contains("I got 7 of 7", she.Text, StringComparison.Ordinal);
        await she.Post("/Learning/Lesson/bank-account/1", []);

        Assert.False(await app.Db(db => db.ModuleProgress.AnyAsync(p => p.YouthId == youth.Id)));
    }

    [Fact]
    public async Task A_practice_of_somebody_elses_youth_is_not_there()
    {
        var (_, youth, _) = await People();
        var practice = await app.Given.Practice(youth);
        var centre = await app.Given.Centre();
        var stranger = await app.SignedIn(await app.Given.Mentor(centre));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Learning/Confirm/{practice.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Learning/Of/{youth.Id}")).Status);
        await stranger.Open("/Learning/Confirm");
        await stranger.Post($"/Learning/Confirm/{practice.Id}", [new("Form.How", "Alone")]);
        Assert.False(await app.Db(db => db.Practices.AnyAsync(p => p.Id == practice.Id && p.ConfirmedAt != null)));
    }

    [Fact]
    public async Task Confirming_needs_an_answer_and_a_fresh_form()
    {
        var (mentor, youth, _) = await People();
        var practice = await app.Given.Practice(youth);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Confirm/{practice.Id}");
        await she.Submit(new { Form_Note = "kept" });
        Assert.Contains("With someone, or alone?", she.Text, StringComparison.Ordinal);
        Assert.Contains("kept", she.Text, StringComparison.Ordinal);

        await app.Db(async db =>
        {
            (await db.Practices.SingleAsync(p => p.Id == practice.Id)).Claim(app.Given.Today, "changed", app.Given.Today);
            await db.SaveChangesAsync();
        });
        await she.Submit(new { Form_How = "Alone", Form_Note = "kept" });
        Assert.Contains("changed meanwhile", she.Text, StringComparison.Ordinal);
        Assert.Contains("kept", she.Text, StringComparison.Ordinal);
        await she.Submit();
        Assert.Equal("/Learning/Confirm", she.At);
    }

    [Fact]
    public async Task The_pages_cost_few_statements()
    {
        var (mentor, youth, me) = await People();
        await app.Given.Progress(youth, "bank-account");
        await app.Given.Progress(youth, "laundry", lesson: 2, right: 6, questions: 6);
        await app.Given.Practice(youth, "laundry", "p1");
        var she = await app.SignedIn(mentor);
        await Costs(me, "/Learning", 3);
        await Costs(me, "/Learning/Module/bank-account", 2);
        await Costs(me, "/Learning/Lesson/bank-account/1", 0);
        await Costs(me, "/Learning/Check/bank-account", 0);
        await Costs(she, "/Learning/Confirm", 2);
        await Costs(she, $"/Learning/Of/{youth.Id}", 5);
    }

    private async Task Costs(Visitor visitor, string path, int statements)
    {
        await visitor.Open(path);
        app.Sql.Clear();
        await visitor.Open(path);
        Assert.True(app.Sql.Statements.Count == statements,
            $"{path} sent {app.Sql.Statements.Count}:\n{string.Join("\n\n", app.Sql.Statements)}");
        Assert.Empty(await app.Sql.SlowSteps(app, "ModuleProgress", "Practices", "Youths"));
    }

    private async Task<(Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }

    private Task<ModuleProgress?> ProgressOf(Youth youth) =>
        app.Db(db => db.ModuleProgress.SingleOrDefaultAsync(p => p.YouthId == youth.Id));

    private static Dictionary<string, string> Right() => new()
    {
        ["q1"] = "b,d",
        ["q2.c"] = "1",
        ["q2.a"] = "2",
        ["q2.d"] = "3",
        ["q2.b"] = "4",
        ["q3"] = "c",
        ["q4"] = "810",
        ["q5"] = "a",
        ["q6"] = "a,b,d",
        ["q7"] = "a,c,d",
    };
}
