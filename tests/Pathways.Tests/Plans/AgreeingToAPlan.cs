using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Plans;

public sealed class AgreeingToAPlan(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_plan_goes_from_draft_to_in_force_and_its_steps_are_walked()
    {
        var (mentor, youth, own, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Draft);
        var mentorAt = await app.SignedIn(mentor);
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Show to the young person");
        Assert.Equal(PlanState.Proposed, (await app.Given.PlanNow(plan.Id)).State);

        var youthAt = await app.SignedIn(own);
        await (await youthAt.Open("/Plans/Mine")).Submit(button: "Yes, this is my plan");
        Assert.Contains("I said yes", youthAt.Text, StringComparison.Ordinal);
        Assert.Equal(PlanState.Agreed, (await app.Given.PlanNow(plan.Id)).State);

        var managerAt = await app.SignedIn(manager);
        await managerAt.Open("/Plans/Approvals");
        Assert.Contains("1 plan waiting", managerAt.Text, StringComparison.Ordinal);
        Assert.Equal("1", managerAt.Page.QuerySelector(".nav__count")!.TextContent);
        await managerAt.Click("Mostafa");
        await managerAt.Submit(button: "Approve");
        var now = await app.Given.PlanNow(plan.Id);
        Assert.Equal((PlanState.Active, app.Given.Today, manager.Id), (now.State, now.ReviewedOn, now.ApprovedById));
        Assert.Null(managerAt.Page.QuerySelector(".nav__count"));

        await (await youthAt.Open("/Plans/Mine")).Submit(button: "I did this step");
        var step = (await app.Given.PlanNow(plan.Id)).Goals[0].Steps.Single(s => s.Owner == StepOwner.Youth);
        Assert.Equal((StepState.Done, app.Given.Today), (step.State, step.DoneOn));
        await youthAt.Open("/Plans/Pocket");
        Assert.Contains("My card in my pocket", youthAt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_asked_for_goes_back_to_the_mentor_with_its_words()
    {
        var (mentor, youth, own, _) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Proposed);
        var youthAt = await app.SignedIn(own);

        await (await youthAt.Open("/Plans/Mine")).Submit(new { Reply_Comment = "" }, button: "I send my request");
        Assert.Contains("A word on what should change is needed.", youthAt.Text, StringComparison.Ordinal);
        await youthAt.Submit(new { Reply_Comment = "Nearer to my sister" }, button: "I send my request");

        Assert.Equal(PlanState.Draft, (await app.Given.PlanNow(plan.Id)).State);
        Assert.Contains("being written", youthAt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("My card in my pocket", youthAt.Text, StringComparison.Ordinal);
        Assert.Contains("Nearer to my sister", (await (await app.SignedIn(mentor)).Open($"/Plans/Of/{youth.Id}")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_returns_only_with_a_comment()
    {
        var (mentor, youth, _, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Agreed);
        var managerAt = await app.SignedIn(manager);

        await (await managerAt.Open($"/Plans/Approve/{plan.Id}")).Submit(button: "Return with a comment");
        Assert.Contains("A word on what should change is needed.", managerAt.Text, StringComparison.Ordinal);
        await managerAt.Submit(new { Form_Comment = "Add a date to the certificate" }, button: "Return with a comment");

        Assert.Equal(PlanState.Draft, (await app.Given.PlanNow(plan.Id)).State);
        Assert.Contains("Add a date to the certificate", (await (await app.SignedIn(mentor)).Open($"/Plans/Edit/{plan.Id}")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_taken_once()
    {
        var (mentor, youth, _, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Agreed);
        var (first, second) = (await app.SignedIn(manager), await app.SignedIn(manager));
        await first.Open($"/Plans/Approve/{plan.Id}");
        await second.Open($"/Plans/Approve/{plan.Id}");
        await first.Submit(button: "Approve");

        await second.Submit(new { Form_Comment = "Too late" }, button: "Return with a comment");

        Assert.Contains("does not wait for approval", second.Text, StringComparison.Ordinal);
        Assert.Equal(PlanState.Active, (await app.Given.PlanNow(plan.Id)).State);
    }

    [Fact]
    public async Task A_review_writes_a_new_version_while_the_old_one_holds_and_then_supersedes_it()
    {
        var (mentor, youth, own, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var mentorAt = await app.SignedIn(mentor);

        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Start a review");
        Assert.StartsWith("/Plans/Edit/", mentorAt.At, StringComparison.Ordinal);
        Assert.Contains("stays in force", mentorAt.Text, StringComparison.Ordinal);
        var youthAt = await app.SignedIn(own);
        Assert.Contains("My card in my pocket", (await youthAt.Open("/Plans/Mine")).Text, StringComparison.Ordinal);
        await mentorAt.Submit(button: "Save and show");
        await (await youthAt.Open("/Plans/Mine")).Submit(button: "Yes, this is my plan");
        await (await app.SignedIn(manager)).Open("/Plans/Approvals")
            .ContinueWith(async t => await (await (await t).Click("Mostafa")).Submit(button: "Approve"), TaskScheduler.Default).Unwrap();

        Assert.Equal(PlanState.Superseded, (await app.Given.PlanNow(plan.Id)).State);
        Assert.Equal((2, PlanState.Active), await app.Db(db => db.Plans.Where(p => p.YouthId == youth.Id && p.Id != plan.Id)
            .Select(p => ValueTuple.Create(p.Version, p.State)).SingleAsync()));
        await mentorAt.Open($"/Plans/Of/{youth.Id}");
        await mentorAt.Click("Version 1");
        Assert.Contains("superseded", mentorAt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passed_date_is_no_alarm_for_the_youth_and_one_for_staff()
    {
        var (mentor, youth, own, _) = await People();
        await app.Given.Plan(youth, mentor, due: app.Given.Today.AddDays(-8));

        var youthAt = await (await app.SignedIn(own)).Open("/Plans/Mine");
        Assert.Contains("let’s set a new date", youthAt.Text, StringComparison.Ordinal);
        Assert.Null(youthAt.Page.QuerySelector(".badge--overdue"));
        Assert.NotNull((await (await app.SignedIn(mentor)).Open($"/Plans/Of/{youth.Id}")).Page.QuerySelector(".badge--overdue"));
    }

    [Fact]
    public async Task A_step_is_marked_by_its_owner_and_rescheduled_by_the_mentor()
    {
        var (mentor, youth, own, _) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var steps = plan.Goals[0].Steps;
        var (ownStep, mentorStep) = (steps.Single(s => s.Owner == StepOwner.Youth), steps.Single(s => s.Owner == StepOwner.Mentor));
        var youthAt = await app.SignedIn(own);

        await (await youthAt.Open($"/Plans/Step/{mentorStep.Id}")).Submit(new { Form_State = "InProgress" });
        Assert.Contains("someone else’s to mark", youthAt.Text, StringComparison.Ordinal);
        await (await youthAt.Open($"/Plans/Step/{ownStep.Id}")).Submit(new { Form_State = "NotPossible" });
        Assert.Contains("A word on the reason is needed.", youthAt.Text, StringComparison.Ordinal);
        await youthAt.Submit(new { Form_State = "NotPossible", Form_Reason = "The office is closed" });
        Assert.Contains("not possible for now", youthAt.Text, StringComparison.Ordinal);

        var mentorAt = await app.SignedIn(mentor);
        await (await mentorAt.Open($"/Plans/Step/{ownStep.Id}")).Submit(new { Form_State = "Done", Form_DoneOn = "2026-11-24" });
        Assert.Contains("That day has not come yet.", mentorAt.Text, StringComparison.Ordinal);
        await mentorAt.Submit(new { Form_State = "InProgress", Form_DueOn = "2026-12-01" });
        var now = (await app.Given.PlanNow(plan.Id)).Goals[0].Steps.Single(s => s.Id == ownStep.Id);
        Assert.Equal((StepState.InProgress, new DateOnly(2026, 12, 1), ""), (now.State, now.DueOn, now.Reason));
    }

    [Fact]
    public async Task Others_do_not_find_the_plan()
    {
        var (mentor, youth, _, _) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Agreed);
        var step = plan.Goals[0].Steps[0].Id;
        var (otherMentor, otherYouth, otherOwn, otherManager) = await People();
        await app.Given.Plan(otherYouth, otherMentor, PlanState.Proposed);
        var colleague = await app.Given.Mentor(await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.Centre)
            .SingleAsync()));

        foreach (var (account, path) in new[]
        {
            (otherMentor, $"/Plans/Of/{youth.Id}"), (colleague, $"/Plans/Of/{youth.Id}"), (otherManager, $"/Plans/Of/{youth.Id}"),
                (otherManager, $"/Plans/Approve/{plan.Id}"),
            (otherMentor, $"/Plans/Edit/{plan.Id}"), (colleague, $"/Plans/Edit/{plan.Id}"), (colleague, $"/Plans/Step/{step}"),
                (otherOwn, $"/Plans/Step/{step}"),
        })
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await (await app.SignedIn(account)).Get(path)).Status));
        }

        Assert.DoesNotContain("Mostafa", (await (await app.SignedIn(otherManager)).Open("/Plans/Approvals")).Text,
            StringComparison.Ordinal);
        var attacker = await app.SignedIn(otherOwn);
        await attacker.Open("/Plans/Mine");
        Assert.Equal(HttpStatusCode.NotFound,
            (await attacker.Post("/Plans/Mine?handler=Agree", [new("Reply.PlanId", $"{plan.Id}"), new("Reply.Revision", "0")])).Status);
        var reader = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await reader.Open($"/Plans/Of/{youth.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Post($"/Plans/Of/{youth.Id}?handler=Start", [])).Status);
    }

    [Fact]
    public async Task A_youth_never_sees_the_draft()
    {
        var (mentor, youth, own, _) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Draft, words: "Secret words");

        var youthAt = await (await app.SignedIn(own)).Open("/Plans/Mine");

        Assert.DoesNotContain("Secret words", youthAt.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await youthAt.Get($"/Plans/Step/{plan.Goals[0].Steps[0].Id}")).Status);
    }

    [Fact]
    public async Task Pages_cost_few_statements_however_many_versions_there_are()
    {
        var (mentor, youth, own, _) = await People();
        await app.Given.Plan(youth, mentor);
        var (youthAt, mentorAt) = (await app.SignedIn(own), await app.SignedIn(mentor));
        var before = await Cost(mentorAt, $"/Plans/Of/{youth.Id}");
        await app.Given.ReviewedVersions(youth, mentor, 11);

        Assert.True(await Cost(youthAt, "/Plans/Mine") <= 5);
        Assert.Empty(await app.Sql.SlowSteps(app, "Plans", "Goals", "Steps", "Mentorships"));
        Assert.Equal(before, await Cost(mentorAt, $"/Plans/Of/{youth.Id}"));
        Assert.True(before <= 6, $"{before}");
        Assert.Empty(await app.Sql.SlowSteps(app, "Plans", "Goals", "Steps", "Mentorships"));
    }

    private async Task<int> Cost(Visitor visitor, string path)
    {
        await visitor.Open(path);
        app.Sql.Clear();
        await visitor.Open(path);
        return app.Sql.Statements.Count;
    }

    private async Task<(Account Mentor, Youth Youth, Account Own, Account Manager)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth), await app.Given.Manager(centre));
    }
}
