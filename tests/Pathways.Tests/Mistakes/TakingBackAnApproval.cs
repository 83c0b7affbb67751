using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Assessments;
using Pathways.Core.Mistakes;
using Pathways.Core.Plans;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A manager's yes by mistake is taken back for a day; the version before is in force as it was.</summary>
public sealed class TakingBackAnApproval(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_plan_approved_by_mistake_waits_for_the_manager_again()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var youth = await app.Given.Youth(centre, mentor);
        var plan = await app.Given.Plan(youth, mentor, PlanState.Active, manager);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(mentor)).Get($"/Mistakes/New/PlanApproval/{plan.Id}")).Status);

        var he = await app.SignedIn(manager);
        await he.Open($"/Mistakes/New/PlanApproval/{plan.Id}");
        await he.Submit(new { Form_Reason = "Not read to the end" });
        Assert.Equal($"/Plans/Of/{youth.Id}", he.At);
        Assert.Contains("Not read to the end", he.Text, StringComparison.Ordinal);
        Assert.Equal(PlanState.Agreed, await app.Db(db => db.Plans.Where(p => p.Id == plan.Id).Select(p => p.State).SingleAsync()));
        await he.Open($"/Plans/Approve/{plan.Id}");
        await he.Submit(new { }, button: "Approve");
        Assert.Equal(PlanState.Active, await app.Db(db => db.Plans.Where(p => p.Id == plan.Id).Select(p => p.State).SingleAsync()));
    }

    [Fact]
    public void The_former_version_is_in_force_again_with_what_was_done_meanwhile()
    {
        var former = Agreed(Plan.Draft(7, 1, Now));
        Assert.Null(former.Approve(9, Now, Today));
        var step = former.Goals[0].Steps[0];
        typeof(Goal).GetProperty(nameof(Goal.Id))!.SetValue(former.Goals[0], 5);
        typeof(Step).GetProperty(nameof(Step.Id))!.SetValue(step, 6);
        Assert.Null(former.StartReview(1, Now, out var next));
        Assert.Null(next!.Rewrite("Every week", "Call Souad", [], Today));
        Assert.Null(next.Propose(1, Now, former));
        Assert.Null(next.Agree(Now));
        Assert.Null(next.Approve(9, Now, Today, former));
        Assert.True(step.GoesOn);

        Assert.Null(next.TakeBackApproval(9, Now.AddHours(23), former));
        Assert.Equal((PlanState.Agreed, PlanState.UnderReview, false), (next.State, former.State, step.GoesOn));
        Assert.Equal(MistakeProblem.Twice, next.TakeBackApproval(9, Now, former));
        Assert.Null(next.Approve(9, Now, Today, former));
        Assert.Equal(MistakeProblem.TooLate, next.TakeBackApproval(9, Now.AddHours(25), former));
    }

    private static Plan Agreed(Plan plan)
    {
        plan.Rewrite("Every week", "Call Souad",
            [new GoalDraft(0, Domain.Identity, "My card", "", [new StepDraft(0, "Ask for it", StepOwner.Youth, Today.AddDays(3))])], Today);
        plan.Propose(1, Now);
        plan.Agree(Now);
        return plan;
    }
}
