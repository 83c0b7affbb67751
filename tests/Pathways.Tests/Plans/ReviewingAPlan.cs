using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Plans;

public sealed class ReviewingAPlan(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("being written")]
    [InlineData("shown")]
    [InlineData("waiting for approval")]
    public async Task A_step_added_to_the_plan_in_force_meanwhile_is_not_lost_by_the_approval(string next)
    {
        var (mentor, youth, own, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var (mentorAt, youthAt, managerAt) = (await app.SignedIn(mentor), await app.SignedIn(own), await app.SignedIn(manager));
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Start a review");
        if (next == "being written") await LogStep();
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Show to the young person");
        if (next == "shown") await LogStep();
        await (await youthAt.Open("/Plans/Mine")).Submit(button: "Yes, this is my plan");
        if (next == "waiting for approval") await LogStep();
        await managerAt.Open("/Plans/Approvals");
        await managerAt.Click("Mostafa");

        await managerAt.Submit(button: "Approve");

        var now = await app.Db(db => db.Plans.Where(p => p.YouthId == youth.Id && p.State == PlanState.Active).SelectMany(p => p.Goals).SelectMany(g => g.Steps).Select(s => new { s.Text, s.State }).ToListAsync());
        Assert.Equal(1, now.Count(s => s.Text == "Bring the photos" && s.State == StepState.Agreed));
        Assert.Equal(3, now.Count);

        async Task LogStep()
        {
            await mentorAt.Open($"/Sessions/Log?youth={youth.Id}");
            await mentorAt.Submit(new Dictionary<string, string> { ["Form.Step"] = "Bring the photos", ["Form.GoalId"] = $"{plan.Goals[0].Id}", ["Form.OpenNote"] = "We spoke" });
        }
    }

    private async Task<(Account Mentor, Youth Youth, Account Own, Account Manager)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth), await app.Given.Manager(centre));
    }
}
