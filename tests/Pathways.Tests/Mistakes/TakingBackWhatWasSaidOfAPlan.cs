using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Tests.Documents;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A plan closed by mistake is open again as it was; a yes that a mentor noted by mistake waits for the youth again.</summary>
public sealed class TakingBackWhatWasSaidOfAPlan(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(PlanState.Draft)]
    [InlineData(PlanState.Proposed)]
    [InlineData(PlanState.Agreed)]
    [InlineData(PlanState.Active)]
    public async Task A_plan_closed_by_mistake_stands_again_where_it_stood(PlanState state)
    {
        var (mentor, youth) = await People();
        var plan = await app.Given.Plan(youth, mentor, state);
        var she = await app.SignedIn(mentor);
        await (await she.Open($"/Plans/Close/{plan.Id}")).Submit(new { Form_Why = "LeftProgramme" }, button: "Close the plan");
        await she.Open($"/Plans/Of/{youth.Id}");
        await she.Click("Recorded by mistake?");
        Assert.Contains("Closing of the plan · Leaves the programme · 23 November 2026", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Reason = "It was her sister who left" });

        Assert.Equal($"/Plans/Of/{youth.Id}", she.At);
        Assert.Contains("It was her sister who left", she.Text, StringComparison.Ordinal);
        var now = await app.Given.PlanNow(plan.Id);
        Assert.Equal((state, null, null), (now.State, now.ClosedOn, now.Ended));
        await she.Open($"/Plans/Versions/{youth.Id}");
        Assert.Contains("Closed by mistake, opened again by", she.Text, StringComparison.Ordinal);
        var own = await (await app.SignedIn(await app.Given.AccountOf(youth))).Open("/Plans/Versions");
        Assert.DoesNotContain("her sister", own.Text, StringComparison.Ordinal);
        Assert.Equal(state != PlanState.Draft, own.Text.Contains("Closed by mistake, open again with", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_stays_closed_once_a_newer_one_was_begun()
    {
        var (mentor, youth) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Closed);
        var she = await app.SignedIn(mentor);
        await (await she.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Start a plan");

        await she.Open($"/Mistakes/New/PlanClosed/{plan.Id}");
        await she.Submit(new { Form_Reason = "A wrong tap" });
        Assert.Contains("take that back first", she.Text, StringComparison.Ordinal);
        Assert.Equal(PlanState.Closed, (await app.Given.PlanNow(plan.Id)).State);
        Assert.Empty(await app.Db(db => db.Mistakes.Where(m => m.YouthId == youth.Id).ToListAsync()));
    }

    [Fact]
    public void The_version_that_was_being_written_opens_with_the_one_in_force_and_an_older_one_stays_closed()
    {
        var older = Agreed(Plan.Draft(7, 1, Now));
        Assert.Null(older.Close(1, PlanEnd.Reached, "", Today, Today, Today, Now.AddMinutes(-5)));
        var plan = Agreed(Plan.Draft(7, 1, Now, version: 2));
        Assert.Null(plan.Approve(9, Now, Today));
        typeof(Plan).GetProperty(nameof(Plan.Id))!.SetValue(plan, 5);
        Assert.Null(plan.StartReview(1, Now, out var next));
        Assert.Null(plan.Close(1, PlanEnd.MovedAway, "", Today, Today, Today, Now, next));
        Plan[] all = [older, plan, next!];

        Assert.Equal(MistakeProblem.LaterFirst, older.TakeBackClosing(1, Now, all));
        Assert.Null(next!.TakeBackClosing(1, Now.AddMinutes(1), all));
        Assert.Equal((PlanState.Closed, PlanState.UnderReview, PlanState.Draft), (older.State, plan.State, next.State));
        Assert.Equal(MistakeProblem.Twice, plan.TakeBackClosing(1, Now, all));
        Assert.Null(plan.Close(1, PlanEnd.MovedAway, "", Today, Today, Today, Now.AddMinutes(2), next));
        Assert.Null(plan.TakeBackClosing(1, Now.AddMinutes(3), all));
        Assert.Equal((PlanState.UnderReview, PlanState.Draft), (plan.State, next.State));
    }

    [Fact]
    public async Task A_signature_noted_by_mistake_waits_for_the_youth_again_and_the_sheet_goes()
    {
        var (mentor, youth) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Proposed);
        var she = await (await app.SignedIn(mentor)).Open($"/Plans/Paper/{plan.Id}");
        await she.Upload("Form.Sheet", "sheet.jpg", Scans.Jpeg());
        Assert.NotNull(she.Page.QuerySelector($"details img[src='/Plans/Sheet/{plan.Id}?shown=true']"));
        await she.Click("Recorded by mistake?");
        Assert.Contains("the signed sheet is removed", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Reason = "The sheet of the twin" });

        Assert.Contains("The sheet of the twin", she.Text, StringComparison.Ordinal);
        var now = await app.Given.PlanNow(plan.Id);
        Assert.Equal((PlanState.Proposed, null, null, null), (now.State, now.Agreement, now.SignedOn, now.AgreedWithId));
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Plans/Sheet/{plan.Id}")).Status);
        await (await she.Open($"/Plans/Paper/{plan.Id}")).Submit(new { Form_On = "2026-11-23" });
        Assert.Equal(PlanState.Agreed, (await app.Given.PlanNow(plan.Id)).State);
    }

    [Fact]
    public async Task A_yes_with_the_own_account_or_approved_since_is_not_taken_back()
    {
        var (mentor, youth) = await People();
        var own = await app.Given.Plan(youth, mentor, PlanState.Agreed);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await app.SignedIn(mentor)).Get($"/Mistakes/New/PlanAgreement/{own.Id}")).Status);

        var plan = Plan.Draft(7, 1, Now);
        Agreed(plan, onPaper: true);
        Assert.Null(plan.Approve(9, Now, Today));
        Assert.Equal(MistakeProblem.LaterFirst, plan.TakeBackAgreement(1, Now));
    }

    private static Plan Agreed(Plan plan, bool onPaper = false)
    {
        plan.Rewrite("Every week", "Call Souad", [new GoalDraft(0, Core.Assessments.Domain.Identity, "My card", "", [])], Today);
        plan.Propose(1, Now);
        Assert.Null(onPaper ? plan.AgreeOnPaper(1, Today, Today, Today, Now) : plan.Agree(Now));
        return plan;
    }

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor));
    }
}
