using System.Net;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Plans;

public sealed class ClosingAPlan(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(PlanState.Draft)]
    [InlineData(PlanState.Proposed)]
    [InlineData(PlanState.Agreed)]
    [InlineData(PlanState.Active)]
    public async Task A_plan_is_closed_with_its_reason_and_day_and_a_new_one_can_begin(PlanState state)
    {
        var (mentor, youth, own) = await People();
        var plan = await app.Given.Plan(youth, mentor, state);
        var at = await app.SignedIn(mentor);
        await at.Open($"/Plans/Of/{youth.Id}");
        await at.Click("Close the plan");
        Assert.Contains("2 steps are still open.", at.Text, StringComparison.Ordinal);
        await at.Submit(new { Form_Why = "LeftProgramme", Form_Words = "Works in Agadir" }, button: "Close the plan");

        var now = await app.Given.PlanNow(plan.Id);
        Assert.Equal((PlanState.Closed, PlanEnd.LeftProgramme, app.Given.Today), (now.State, now.Ended!.Value, now.ClosedOn!.Value));
        Assert.Contains("The plan is closed", at.Text, StringComparison.Ordinal);
        await at.Open($"/Plans/Versions/{youth.Id}");
        Assert.Contains("Leaves the programme", at.Text, StringComparison.Ordinal);
        Assert.Contains("Works in Agadir", at.Text, StringComparison.Ordinal);
        var youthAt = await (await app.SignedIn(own)).Open("/Plans/Versions");
        Assert.Equal(state is not PlanState.Draft, youthAt.Text.Contains("Version 1", StringComparison.Ordinal));
        Assert.DoesNotContain("Works in Agadir", youthAt.Text, StringComparison.Ordinal);
        await (await at.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Start a plan");
        Assert.StartsWith("/Plans/Edit/", at.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_named_and_nothing_typed_is_lost()
    {
        var (mentor, youth, _) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var at = await app.SignedIn(mentor);
        await (await at.Open($"/Plans/Close/{plan.Id}")).Submit(new { Form_Words = "Kept" }, button: "Close the plan");
        Assert.Contains("This field is empty.", at.Text, StringComparison.Ordinal);
        await at.Submit(new { Form_Why = "Other", Form_Words = "" }, button: "Close the plan");
        Assert.Contains("A word on the reason is needed.", at.Text, StringComparison.Ordinal);
        await at.Submit(new { Form_Why = "Other", Form_Words = "Kept", Form_On = "2026-11-24" }, button: "Close the plan");
        Assert.Contains("That day has not come yet.", at.Text, StringComparison.Ordinal);
        Assert.Contains("Kept", at.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await at.Submit(new { Form_On = "2020-01-01" }, button: "Close the plan");
        Assert.Contains("begun after that day", at.Text, StringComparison.Ordinal);
        await at.Submit(new { Form_Words = new string('x', 20_001), Form_On = "2026-11-23" }, button: "Close the plan");
        Assert.Contains("The text is too long", at.Text, StringComparison.Ordinal);
        Assert.Equal(PlanState.Active, (await app.Given.PlanNow(plan.Id)).State);
    }

    [Fact]
    public async Task A_closed_plan_is_not_closed_again_and_one_changed_meanwhile_is_told()
    {
        var (mentor, youth, _) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var (first, second, third) = (await app.SignedIn(mentor), await app.SignedIn(mentor), await app.SignedIn(mentor));
        foreach (var at in new[] { first, second, third }) await at.Open($"/Plans/Close/{plan.Id}");
        await (await app.SignedIn(mentor)).Open($"/Plans/Of/{youth.Id}")
            .ContinueWith(async t => await (await t).Submit(button: "Start a review"), TaskScheduler.Default).Unwrap();

        await first.Submit(new { Form_Why = "Reached" }, button: "Close the plan");
        Assert.Contains("This was changed meanwhile.", first.Text, StringComparison.Ordinal);
        await first.Submit(button: "Close the plan");
        Assert.Equal(PlanState.Closed, (await app.Given.PlanNow(plan.Id)).State);
        await (await first.Open($"/Plans/Of/{youth.Id}")).Open($"/Plans/Versions/{youth.Id}");
        Assert.Equal(2, first.Page.QuerySelectorAll(".timeline > li .badge")
            .Count(badge => badge.TextContent.Contains("closed", StringComparison.Ordinal)));

        await second.Submit(new { Form_Why = "Reached" }, button: "Close the plan");
        Assert.Contains("has ended already", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_do_not_close_it()
    {
        var (mentor, youth, own) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var (stranger, _, _) = await People();
        foreach (var page in new[] { "Close", "Changed" })
        {
            var at = await app.SignedIn(stranger);
            Assert.Equal(HttpStatusCode.NotFound, (await at.Get($"/Plans/{page}/{plan.Id}")).Status);
            await at.Open("/Youths/Today");
            Assert.Equal(HttpStatusCode.NotFound,
                (await at.Post($"/Plans/{page}/{plan.Id}",
                    [new("Form.Why", "Reached"), new("Form.On", "2026-11-23"), new("Form.What", "x")])).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(own)).Get($"/Plans/{page}/{plan.Id}")).Status);
        }
    }

    private async Task<(Account Mentor, Youth Youth, Account Own)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth));
    }
}
