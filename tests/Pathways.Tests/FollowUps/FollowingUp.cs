using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.FollowUps;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.FollowUps;

public sealed class FollowingUp(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_exit_and_a_first_wave_are_recorded_and_the_mentor_stays()
    {
        var (mentor, youth) = await People();
        var she = await app.SignedIn(mentor);
        await she.Open($"/FollowUps/Of/{youth.Id}");
        await she.Click("Record the exit");
        await she.Submit(new { Form_On = "2026-08-01", Form_Reason = "ReachedEighteen" });
        Assert.Equal($"/FollowUps/Of/{youth.Id}", she.At);
        Assert.Contains("Reached 18", she.Text, StringComparison.Ordinal);
        Assert.Contains("From 1 February 2027", she.Text, StringComparison.Ordinal);

        await she.Open($"/FollowUps/Wave/{youth.Id}/3");
        await she.Submit(new
        {
            Form_On = "2026-11-10",
            Form_InTouch = "Yes",
            Form_Activity = "Apprenticeship",
            Form_Housing = "SharedRental"
        });
        Assert.Contains("In touch · Apprenticeship · Shared rental", she.Text, StringComparison.Ordinal);
        Assert.True(await app.Db(db => db.Mentorships.AnyAsync(m => m.YouthId == youth.Id && m.MentorId == mentor.Id && m.To == null)));
        await she.Open($"/Youths/File/{youth.Id}");
    }

    [Fact]
    public async Task Unknown_is_an_answer_but_nothing_is_not()
    {
        var (mentor, youth) = await People();
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-4));
        var she = await app.SignedIn(mentor);
        await she.Open($"/FollowUps/Wave/{youth.Id}/0");
        await she.Submit(new { Form_InTouch = "Unknown" });
        Assert.Equal(2, she.Page.QuerySelectorAll(".field__error").Length);
        await she.Submit(new { Form_Activity = "Unknown", Form_Housing = "Unknown" });
        Assert.Equal($"/FollowUps/Of/{youth.Id}", she.At);
    }

    [Theory]
    [InlineData("2026-11-24", "Independent", "cannot lie in the future")]
    [InlineData("2020-01-01", "Independent", "before the entry")]
    [InlineData("2026-11-23", "", "What is the reason")]
    [InlineData("", "Independent", "This field is empty")]
    public async Task A_refused_exit_says_why_and_keeps_what_was_typed(string on, string reason, string says)
    {
        var (mentor, youth) = await People();
        var she = await app.SignedIn(mentor);
        await she.Open($"/FollowUps/Exit/{youth.Id}");
        await she.Submit(new { Form_On = on, Form_Reason = reason });
        Assert.Contains(says, she.Text, StringComparison.Ordinal);
        Assert.Equal(on, she.Page.QuerySelector("input[name='Form.On']")!.GetAttribute("value"));
        Assert.False(await app.Db(db => db.Exits.AnyAsync(e => e.YouthId == youth.Id)));
    }

    [Fact]
    public async Task Nothing_is_recorded_twice_or_before_its_date()
    {
        var (mentor, youth) = await People();
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-4));
        await app.Given.Wave(youth, mentor, 3);
        var she = await app.SignedIn(mentor);
        await she.Open($"/FollowUps/Exit/{youth.Id}");
        await she.Submit(new { Form_On = "2026-11-01", Form_Reason = "Independent" });
        Assert.Contains("recorded already", she.Text, StringComparison.Ordinal);

        var answers = new { Form_InTouch = "Yes", Form_Activity = "Job", Form_Housing = "Family" };
        await she.Open($"/FollowUps/Wave/{youth.Id}/3");
        await she.Submit(answers);
        Assert.Contains("recorded already", she.Text, StringComparison.Ordinal);
        await she.Open($"/FollowUps/Wave/{youth.Id}/6");
        await she.Submit(answers);
        Assert.Contains("not due yet", she.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Db(db => db.FollowUpWaves.CountAsync(w => w.YouthId == youth.Id)));
    }

    [Fact]
    public async Task Other_youths_and_waves_that_do_not_exist_are_not_there()
    {
        var (mentor, youth) = await People();
        var she = await app.SignedIn(mentor);
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/FollowUps/Wave/{youth.Id}/3")).Status);
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-4));
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/FollowUps/Wave/{youth.Id}/4")).Status);

        var centre = await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.Centre).SingleAsync());
        foreach (var visitor in new[] { await app.SignedIn(await app.Given.Mentor(centre)),
            await app.SignedIn(await app.Given.Mentor(await app.Given.Centre())) })
        {
            foreach (var path in new[] { $"/FollowUps/Of/{youth.Id}", $"/FollowUps/Exit/{youth.Id}", $"/FollowUps/Wave/{youth.Id}/3" })
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.AccountOf(youth)))
            .Get($"/FollowUps/Of/{youth.Id}")).Status);
    }

    [Fact]
    public async Task A_psychologist_looks_and_does_not_record()
    {
        var (mentor, youth) = await People();
        await app.Given.TeamReferral(youth, mentor);
        var visitor = await app.SignedIn(await app.Given.Psychologist());
        await visitor.Open($"/FollowUps/Of/{youth.Id}");
        Assert.Null(visitor.Page.QuerySelector("a[href^='/FollowUps/Exit']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/FollowUps/Exit/{youth.Id}")).Status);
    }

    [Fact]
    public async Task The_page_costs_two_statements()
    {
        var (mentor, youth) = await People();
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-7));
        foreach (var months in new[] { 0, 3, 6 }) await app.Given.Wave(youth, mentor, months);
        var she = await app.SignedIn(mentor);
        await she.Open($"/FollowUps/Of/{youth.Id}");
        app.Sql.Clear();
        await she.Open($"/FollowUps/Of/{youth.Id}");
        Assert.Equal(2, app.Sql.Statements.Count);
        Assert.Empty(await app.Sql.SlowSteps(app, "FollowUpWaves", "Mistakes", "Exits", "Youths"));
    }

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor, since: app.Given.Today.AddYears(-3)));
    }
}
