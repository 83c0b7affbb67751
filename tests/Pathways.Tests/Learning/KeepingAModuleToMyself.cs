using System.Net;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Learning;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Learning;

/// <summary>A module that a bystander should not see: it opens with a word, nothing recommends it, reading it is told to nobody.</summary>
public sealed class KeepingAModuleToMyself(TestApp app) : IClassFixture<TestApp>
{
    private const string Key = "calm-and-help";
    private const string Title = "Sleeping, calming down";

    [Fact]
    public async Task It_opens_with_what_comes_and_help_is_one_tap_away()
    {
        var (mentor, _, me) = await People();
        foreach (var page in new[] { $"/Learning/Module/{Key}", $"/Learning/Lesson/{Key}/1", $"/Learning/Print/{Key}" })
        {
            await me.Open(page);
            Assert.Contains("I stop whenever I want", me.Text, StringComparison.Ordinal);
            Assert.True(me.Text.IndexOf("I stop whenever", StringComparison.Ordinal)
                < me.Text.IndexOf("Sleep is not wasted", StringComparison.Ordinal) || page.Contains("Module", StringComparison.Ordinal));
        }

        foreach (var page in new[] { $"/Learning/Module/{Key}", $"/Learning/Lesson/{Key}/1", $"/Learning/Lesson/{Key}/5" })
            Assert.NotNull((await me.Open(page)).Page.QuerySelector("main a[href='/Help/Ask']"));
        Assert.Contains("Nobody is told", (await me.Open($"/Learning/Module/{Key}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody is told", (await me.Open("/Learning/Module/laundry")).Text, StringComparison.Ordinal);

        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Module/{Key}");
        Assert.NotNull(she.Page.QuerySelector("main a[href='/Help/Card']"));
        Assert.DoesNotContain("Nobody is told", she.Text, StringComparison.Ordinal);
        var anybody = await app.Visitor().Open($"/en/guides/{Key}");
        Assert.Contains("I stop whenever I want", anybody.Text, StringComparison.Ordinal);
        Assert.NotNull(anybody.Page.QuerySelector("main a[href='/en/card']"));
    }

    [Fact]
    public void No_list_recommends_it()
    {
        var found = Recommendation.For([new DomainLevels(Domain.Health, 1, 1)],
            [new("calm", [Domain.Health], LearningStage.NotYet, IsSensitive: true), new("doctor", [Domain.Health], LearningStage.NotYet)]);

        Assert.Equal("doctor", Assert.Single(found).Module);
    }

    [Fact]
    public async Task My_home_and_my_lists_do_not_show_that_I_read_it()
    {
        var (_, youth, me) = await People();
        await app.Given.Progress(youth, "laundry");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.Given.Progress(youth, Key, lesson: 2);

        await me.Open("/Youths/Home");
        Assert.DoesNotContain(Title, me.Text, StringComparison.Ordinal);
        await me.Open("/Learning");
        Assert.Equal("Washing my clothes", me.Page.QuerySelector("#go-on")!.TextContent);
        Assert.DoesNotContain(me.Page.QuerySelectorAll("a[href^='/Learning/Lesson/']"),
            link => link.GetAttribute("href")!.Contains(Key, StringComparison.Ordinal));
        var card = Assert.Single(me.Page.QuerySelectorAll(".module-card"),
            one => one.TextContent.Contains(Title, StringComparison.Ordinal));
        Assert.DoesNotContain("I have read", card.TextContent, StringComparison.Ordinal);

        await me.Open($"/Learning/Module/{Key}");
        Assert.Equal(2, me.Page.QuerySelectorAll(".rail .is-done").Length); // inside, where I was is kept
    }

    [Fact]
    public async Task Staff_is_told_nothing_of_reading_and_a_practice_is_seen_only_by_who_confirms()
    {
        var (mentor, youth, me) = await People();
        await app.Given.Progress(youth, Key, lesson: 5, right: 6, questions: 6);
        var staff = new[] { await app.SignedIn(mentor), await app.SignedIn(await app.Given.Manager(await CentreOf(youth))) };
        foreach (var one in staff)
        {
            await one.Open($"/Learning/Of/{youth.Id}");
            Assert.DoesNotContain(Title, one.Text, StringComparison.Ordinal);
        }

        await me.Open($"/Learning/Practice/{Key}/p1");
        Assert.Contains("the person who supports me reads this", me.Text, StringComparison.Ordinal);
        await me.Upload("Form.Photo", "nights.jpg", Scans.Jpeg());
        var practice = await app.Db(db => Task.FromResult(db.Practices.Single(p => p.YouthId == youth.Id)));

        var (she, manager) = (staff[0], staff[1]);
        await she.Open($"/Learning/Of/{youth.Id}");
        Assert.Contains("Five calm nights", she.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "Lessons: 5", "Self-check: 6" }) Assert.DoesNotContain(words, she.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await she.Get($"/Learning/Photo/{practice.Id}")).Status);
        await manager.Open($"/Learning/Of/{youth.Id}");
        Assert.DoesNotContain("Five calm nights", manager.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"/Learning/Photo/{practice.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await me.Get($"/Learning/Photo/{practice.Id}")).Status);
    }

    private Task<Core.Centres.Centre> CentreOf(Youth youth) =>
        app.Db(db => Task.FromResult(db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.Centre).Single()));

    private async Task<(Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }
}
