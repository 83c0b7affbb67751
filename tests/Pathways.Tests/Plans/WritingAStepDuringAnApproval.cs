using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Plans;

/// <summary>
/// Everybody who writes a step, while a manager approves the next version: between reading and saving, or before the form is sent.
/// </summary>
public sealed class WritingAStepDuringAnApproval(WritingAStepDuringAnApproval.BusyApp app)
    : IClassFixture<WritingAStepDuringAnApproval.BusyApp>
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_step_of_a_session_ends_in_the_version_in_force(bool inTheSameInstant)
    {
        var story = await UnderReview();
        var at = await app.SignedIn(story.Mentor);
        await at.Open($"/Sessions/Log?youth={story.Youth.Id}");

        await Approved(story, inTheSameInstant, "\"Goals\"");
        await at.Submit(new Dictionary<string, string>
        {
            ["Form.OpenNote"] = "We went together",
            ["Form.Step"] = "Bring the photos",
            ["Form.GoalId"] = $"{story.GoalId}"
        });

        await Ends(story, "Bring the photos", StepState.Agreed);
        Assert.Equal("We went together", await app.Db(db => db.Sessions.Where(s => s.Participants.Any(p => p.YouthId == story.Youth.Id))
            .Select(s => s.OpenNote).SingleAsync()));
    }

    [Fact]
    public async Task A_step_for_a_goal_that_the_new_version_left_out_takes_its_goal_along()
    {
        var story = await UnderReview(leavesTheGoalOut: true);
        var at = await app.SignedIn(story.Mentor);
        await at.Open($"/Sessions/Log?youth={story.Youth.Id}");

        await Approved(story, inTheSameInstant: true, "\"Goals\"");
        await at.Submit(new Dictionary<string, string> { ["Form.Step"] = "Bring the photos", ["Form.GoalId"] = $"{story.GoalId}" });

        await Ends(story, "Bring the photos", StepState.Agreed);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_youths_mark_on_the_step_ends_in_the_version_in_force(bool inTheSameInstant)
    {
        var story = await UnderReview();
        var at = await app.SignedIn(story.Own);
        await at.Open($"/Plans/Step/{story.StepId}");

        await Approved(story, inTheSameInstant, "FROM \"Steps\"");
        await at.Submit(new { Form_State = "Done", Form_DoneOn = "2026-11-22" });

        var step = await Ends(story, "I hand in my file", StepState.Done);
        Assert.Equal(new DateOnly(2026, 11, 22), step.DoneOn);
        Assert.Equal("/Plans/Mine", at.At);
    }

    [Fact]
    public async Task I_did_it_on_the_home_page_ends_in_the_version_in_force()
    {
        var story = await UnderReview();
        var at = await app.SignedIn(story.Own);
        await at.Open("/Youths/Home");

        await Approved(story, inTheSameInstant: true, "FROM \"Steps\"");
        await at.Submit(form: "form[action*=Did], form[action*=did]");

        await Ends(story, "I hand in my file", StepState.Done);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_mentors_new_date_ends_in_the_version_in_force(bool inTheSameInstant)
    {
        var story = await UnderReview();
        var at = await app.SignedIn(story.Mentor);
        await at.Open($"/Plans/Step/{story.StepId}");

        await Approved(story, inTheSameInstant, "FROM \"Steps\"");
        await at.Submit(new { Form_DueOn = "2026-12-09" });

        Assert.Equal(new DateOnly(2026, 12, 9), (await Ends(story, "I hand in my file", StepState.Agreed)).DueOn);
    }

    [Fact]
    public async Task A_step_rewritten_in_the_new_version_is_shown_before_the_older_form_is_saved_and_what_was_typed_stays()
    {
        var story = await UnderReview(newText: "I hand in my file on Monday");
        var at = await app.SignedIn(story.Mentor);
        await at.Open($"/Plans/Step/{story.StepId}");
        await Approve(story);

        await at.Submit(new { Form_State = "NotPossible", Form_Reason = "The office is closed" });

        Assert.Equal(HttpStatusCode.OK, at.Status);
        Assert.Contains("changed", at.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("I hand in my file on Monday", at.Text, StringComparison.Ordinal);
        Assert.Equal("The office is closed", at.Page.QuerySelector("#Form_Reason")!.TextContent.Trim());
        await at.Submit();
        Assert.Equal("The office is closed", (await Ends(story, "I hand in my file on Monday", StepState.NotPossible)).Reason);
    }

    [Fact]
    public async Task An_approval_takes_along_a_step_written_in_the_same_instant()
    {
        var story = await UnderReview();
        var at = await app.SignedIn(story.Manager);
        await at.Open($"/Plans/Approve/{story.NextId}");
        var reads = 0;
        app.Meanwhile.After(sql => sql.Contains("\"GoesOn\"", StringComparison.Ordinal) && ++reads == 2, async () =>
        {
            await app.Given.StepOf(story.Youth, story.GoalId, null, text: "Bring the photos");
            await app.Db(async db =>
            {
                var step = await db.Steps.Include(s => s.Goal).ThenInclude(g => g.Plan).SingleAsync(s => s.Id == story.StepId);
                Assert.Null(step.Move(StepState.Done, app.Given.Today, "", app.Given.Today));
                await db.SaveChangesAsync();
            });
        });

        await at.Submit(button: "Approve");

        Assert.Equal("/Plans/Approvals", at.At);
        await Ends(story, "Bring the photos", StepState.Agreed);
        await Ends(story, "I hand in my file", StepState.Done);
    }

    [Fact]
    public async Task A_step_for_a_plan_that_is_closed_in_the_same_instant_is_refused_and_kept_in_the_form()
    {
        var story = await UnderReview();
        var at = await app.SignedIn(story.Mentor);
        await at.Open($"/Sessions/Log?youth={story.Youth.Id}");
        app.Meanwhile.After(sql => sql.Contains("\"Goals\"", StringComparison.Ordinal), () => app.Db(async db =>
        {
            var open = await db.Plans.Include(p => p.Goals).Where(p => p.YouthId == story.Youth.Id).OrderBy(p => p.Version).ToListAsync();
            Assert.Null(open[0].Close(story.Mentor.Id, PlanEnd.Reached, "", app.Given.Today, app.Given.Today, app.Given.Today,
                app.Time.GetUtcNow().UtcDateTime, open[1]));
            await db.SaveChangesAsync();
        }));

        await at.Submit(new Dictionary<string, string> { ["Form.Step"] = "Bring the photos", ["Form.GoalId"] = $"{story.GoalId}" });

        Assert.True(app.Meanwhile.Happened);
        Assert.Equal("Bring the photos", at.Page.QuerySelector("[name='Form.Step']")!.GetAttribute("value")
            ?? at.Page.QuerySelector("[name='Form.Step']")!.TextContent.Trim());
        Assert.Equal(0, await app.Db(db => db.Steps.CountAsync(s => s.YouthId == story.Youth.Id && s.Text == "Bring the photos")));
    }

    private async Task Approved(Story story, bool inTheSameInstant, string after)
    {
        if (inTheSameInstant) app.Meanwhile.After(sql => sql.Contains(after, StringComparison.Ordinal), () => Approve(story));
        else await Approve(story);
    }

    private Task Approve(Story story) => app.Db(async db =>
    {
        var plans = await db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery().Where(p => p.YouthId == story.Youth.Id)
            .OrderBy(p => p.Version).ToListAsync();
        Assert.Null(plans[1].Approve(story.Manager.Id, app.Time.GetUtcNow().UtcDateTime, app.Given.Today, plans[0]));
        await db.SaveChangesAsync();
    });

    private async Task<Step> Ends(Story story, string text, StepState state)
    {
        Assert.True(app.Meanwhile.Happened);
        var step = await app.Db(db => db.Steps.Include(s => s.Goal).ThenInclude(g => g.Plan).OrderBy(s => s.Id)
            .LastAsync(s => s.YouthId == story.Youth.Id && s.Text == text));
        Assert.Equal((PlanState.Active, story.NextId, state), (step.Goal.Plan.State, step.Goal.PlanId, step.State));
        return step;
    }

    private async Task<Story> UnderReview(bool leavesTheGoalOut = false, string newText = "I hand in my file")
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var plan = await app.Given.Plan(youth, mentor);
        var (goal, step) = (plan.Goals[0], plan.Goals[0].Steps[0]);
        var next = await app.Db(async db =>
        {
            var now = app.Time.GetUtcNow().UtcDateTime;
            var former = await db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).SingleAsync(p => p.Id == plan.Id);
            Assert.Null(former.StartReview(mentor.Id, now, out var next));
            db.Plans.Add(next!);
            await db.SaveChangesAsync();
            var mine = next!.Goals[0];
            var first = mine.Steps[0];
            List<GoalDraft> goals = leavesTheGoalOut
                ? [new(mine.Id, mine.Domain, mine.YouthWords, "", [], Remove: true),
                    new(0, Core.Assessments.Domain.Work, "A trade", "", [])]
                : [new(mine.Id, mine.Domain, mine.YouthWords, mine.MentorWords, [new(first.Id, newText, first.Owner, first.DueOn)])];
            Assert.Null(next.Rewrite(next.SupportFrequency, next.Contingency, goals, app.Given.Today));
            Assert.Null(next.Propose(mentor.Id, now, former));
            Assert.Null(next.Agree(now));
            await db.SaveChangesAsync();
            return next;
        });
        return new Story(mentor, youth, await app.Given.AccountOf(youth), await app.Given.Manager(centre), goal.Id, step.Id, next.Id);
    }

    private sealed record Story(Account Mentor, Youth Youth, Account Own, Account Manager, int GoalId, int StepId, int NextId);

    public sealed class BusyApp : TestApp
    {
        public Meanwhile Meanwhile { get; } = new();

        protected override void ConfigureTestServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Meanwhile);
    }
}
