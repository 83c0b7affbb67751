using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
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

        var now = await app.Db(db => db.Plans.Where(p => p.YouthId == youth.Id && p.State == PlanState.Active).SelectMany(p => p.Goals)
            .SelectMany(g => g.Steps).Select(s => new { s.Text, s.State }).ToListAsync());
        Assert.Equal(1, now.Count(s => s.Text == "Bring the photos" && s.State == StepState.Agreed));
        Assert.Equal(3, now.Count);

        async Task LogStep()
        {
            await mentorAt.Open($"/Sessions/Log?youth={youth.Id}");
            await mentorAt.Submit(new Dictionary<string, string>
            {
                ["Form.Step"] = "Bring the photos",
                ["Form.GoalId"] = $"{plan.Goals[0].Id}",
                ["Form.OpenNote"] = "We spoke"
            });
        }
    }

    [Fact]
    public async Task What_became_of_a_step_during_the_review_goes_on_in_the_new_version_and_is_counted_once()
    {
        var (mentor, youth, own, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor, due: app.Given.Today);
        var (byYouth, byMentor) = (plan.Goals[0].Steps[0].Id, plan.Goals[0].Steps[1].Id);
        var (mentorAt, youthAt) = (await app.SignedIn(mentor), await app.SignedIn(own));
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Start a review");
        await (await youthAt.Open($"/Plans/Step/{byYouth}")).Submit(new { Form_State = "Done", Form_DoneOn = "2026-11-23" });
        await (await mentorAt.Open($"/Plans/Step/{byMentor}")).Submit(new { Form_DueOn = "2026-12-09" });
        await Agree(youth, mentorAt, youthAt);

        await Approve(await app.SignedIn(manager));

        var steps = await app.Db(db => db.Steps.Where(s => s.YouthId == youth.Id).OrderBy(s => s.Id)
            .Select(s => new { s.FormerId, s.State, s.DoneOn, s.DueOn, s.GoesOn }).ToListAsync());
        var (did, moved) = (steps.Single(s => s.FormerId == byYouth), steps.Single(s => s.FormerId == byMentor));
        Assert.Equal((StepState.Done, app.Given.Today), (did.State, did.DoneOn!.Value));
        Assert.Equal((StepState.Agreed, new DateOnly(2026, 12, 9)), (moved.State, moved.DueOn!.Value));
        Assert.Equal(2, steps.Count(s => s.GoesOn));
        Assert.Contains("1 of 1", Facts(await (await app.SignedIn(manager)).Open("/Outcomes?months=12"), "StepsOnTime"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_left_out_of_the_new_version_stays_out()
    {
        var (mentor, youth, own, manager) = await People();
        await app.Given.Plan(youth, mentor);
        var (mentorAt, youthAt) = (await app.SignedIn(mentor), await app.SignedIn(own));
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Start a review");
        await mentorAt.Submit(new Dictionary<string, string> { ["Form.Goals[0].Steps[1].Remove"] = "true" }, button: "Save the draft");
        await Agree(youth, mentorAt, youthAt);

        await Approve(await app.SignedIn(manager));

        Assert.Equal(["I hand in my file"], await app.Db(db =>
            db.Steps.Where(s => s.YouthId == youth.Id && s.Goal.Plan.State == PlanState.Active).Select(s => s.Text).ToListAsync()));
    }

    [Fact]
    public async Task What_changed_stands_side_by_side_for_the_mentor_the_youth_and_the_manager_and_in_the_history()
    {
        var (mentor, youth, own, manager) = await People();
        await app.Given.Plan(youth, mentor);
        var (mentorAt, youthAt, managerAt) = (await app.SignedIn(mentor), await app.SignedIn(own), await app.SignedIn(manager));
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Start a review");
        await mentorAt.Submit(
            new Dictionary<string, string>
            {
                ["Form.Goals[0].YouthWords"] = "My card before spring",
                ["Form.Goals[0].Steps[0].Text"] = "I hand in my file on Monday",
                ["Form.Goals[0].Steps[1].Remove"] = "true",
                ["Form.Goals[1].YouthWords"] = "A room of my own",
                ["Form.Contingency"] = "I call my aunt",
            },
            button: "Save the draft");

        foreach (var (at, path) in new[] { (mentorAt, $"/Plans/Of/{youth.Id}"), (mentorAt, $"/Plans/Versions/{youth.Id}") })
            Shown(await at.Open(path));
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Show to the young person");
        Shown(await youthAt.Open("/Plans/Mine"));
        Shown(await youthAt.Open("/Plans/Versions"));
        await (await youthAt.Open("/Plans/Mine")).Submit(button: "Yes, this is my plan");
        await managerAt.Open("/Plans/Approvals");
        Shown(await managerAt.Click("Mostafa"));
        await managerAt.Submit(new { Form_Comment = "A date for the room" }, button: "Return with a comment");
        Shown(await managerAt.Open($"/Plans/Versions/{youth.Id}"));
        Assert.Contains("A date for the room", managerAt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A date for the room", (await youthAt.Open("/Plans/Versions")).Text, StringComparison.Ordinal);
        await managerAt.Open($"/Plans/Versions/{youth.Id}?version=1");
        Assert.Contains("written from no other", managerAt.Text, StringComparison.Ordinal);

        static void Shown(Visitor at)
        {
            var changes = at.Page.QuerySelector(".changes")!;
            Assert.Equal(["My card in my pocket", "Souad asks for the certificate", "I call Souad the same day"],
                changes.QuerySelectorAll("del").Select(e => e.TextContent).Where(t => !t.StartsWith("I hand", StringComparison.Ordinal)));
            Assert.Equal(["My card before spring", "I hand in my file on Monday", "A room of my own", "I call my aunt"],
                changes.QuerySelectorAll("ins").Select(e => e.TextContent));
            Assert.Equal(["change change--changed", "change change--added", "change"], changes.QuerySelectorAll(".change")
                .Select(e => e.ClassName));
        }
    }

    [Fact]
    public async Task A_big_change_with_its_reason_makes_the_review_due_and_is_told_until_the_next_version()
    {
        var (mentor, youth, own, _) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var at = await app.SignedIn(mentor);
        await at.Open($"/Plans/Of/{youth.Id}");
        await at.Click("Big change");
        await at.Submit(new { Form_What = "", Form_On = "2026-11-21" });
        Assert.Contains("A word on the reason is needed.", at.Text, StringComparison.Ordinal);
        await at.Submit(new { Form_What = "The training stopped", Form_On = "2026-11-25" });
        Assert.Contains("That day has not come yet.", at.Text, StringComparison.Ordinal);
        await at.Submit(new { Form_On = "2026-11-21" });

        Assert.Contains("The training stopped", at.Text, StringComparison.Ordinal);
        Assert.Contains("before 21 November 2026", at.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 21), (await app.Given.PlanNow(plan.Id)).BigChangeOn);
        Assert.Contains("review", (await at.Open("/Youths/Today?filter=Review")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Mostafa", at.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The training stopped", (await (await app.SignedIn(own)).Open("/Plans/Mine")).Text, StringComparison.Ordinal);
        var draft = await app.Given.Plan(await app.Given.Youth(mentor: mentor), mentor, PlanState.Draft);
        await (await at.Open($"/Plans/Changed/{draft.Id}")).Submit(new { Form_What = "x" });
        Assert.Contains("not in force", at.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_cost_few_statements_however_many_there_are()
    {
        var (mentor, youth, own, _) = await People();
        await app.Given.Plan(youth, mentor);
        await app.Given.ReviewedVersions(youth, mentor, 1);
        var (mentorAt, youthAt) = (await app.SignedIn(mentor), await app.SignedIn(own));
        var few = (await Cost(mentorAt, $"/Plans/Versions/{youth.Id}"), await Cost(youthAt, "/Plans/Versions"));
        await app.Given.ReviewedVersions(youth, mentor, 10);
        for (var i = 0; i < 40; i++)
            await app.Given.Assessment(youth, mentor, 2, 3, completed: i < 39, at: app.Time.GetUtcNow().UtcDateTime.AddDays(-i));

        Assert.Equal(few, (await Cost(mentorAt, $"/Plans/Versions/{youth.Id}"), await Cost(youthAt, "/Plans/Versions")));
        Assert.True(few is { Item1: <= 7, Item2: <= 5 }, $"{few}");
        Assert.Empty(await app.Sql.SlowSteps(app, "Plans", "Goals", "Steps", "PlanMoves", "PlanWishes", "Mentorships"));
        await Cost(mentorAt, $"/Plans/Versions/{youth.Id}");
        Assert.Empty(await app.Sql.SlowSteps(app, "Plans", "Goals", "Steps", "PlanMoves", "PlanWishes", "Mentorships"));
        Assert.Equal(12, mentorAt.Page.QuerySelectorAll(".timeline > li").Length);
    }

    [Fact]
    public async Task Another_centres_versions_are_not_there()
    {
        var (mentor, youth, _, _) = await People();
        await app.Given.Plan(youth, mentor);
        var (stranger, _, otherOwn, otherManager) = await People();
        foreach (var account in new[] { stranger, otherManager }) Assert.Equal(System.Net.HttpStatusCode.NotFound,
            (await (await app.SignedIn(account)).Get($"/Plans/Versions/{youth.Id}")).Status);
        Assert.DoesNotContain("My card in my pocket", (await (await app.SignedIn(otherOwn)).Open($"/Plans/Versions/{youth.Id}")).Text,
            StringComparison.Ordinal);
    }

    private async Task<int> Cost(Visitor visitor, string path)
    {
        await visitor.Open(path);
        app.Sql.Clear();
        await visitor.Open(path);
        return app.Sql.Statements.Count;
    }

    private static string Facts(Visitor at, string indicator) =>
        at.Page.QuerySelector($"article[aria-labelledby={indicator}]")!.TextContent;

    private static async Task Agree(Youth youth, Visitor mentorAt, Visitor youthAt)
    {
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Show to the young person");
        await (await youthAt.Open("/Plans/Mine")).Submit(button: "Yes, this is my plan");
    }

    private static async Task Approve(Visitor managerAt)
    {
        await managerAt.Open("/Plans/Approvals");
        await managerAt.Click("Mostafa");
        await managerAt.Submit(button: "Approve");
    }

    private async Task<(Account Mentor, Youth Youth, Account Own, Account Manager)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth), await app.Given.Manager(centre));
    }
}
