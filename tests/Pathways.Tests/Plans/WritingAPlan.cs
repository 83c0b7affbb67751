using Microsoft.EntityFrameworkCore;
using Pathways.Core.Plans;
using Xunit;

namespace Pathways.Tests.Plans;

public sealed class WritingAPlan(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_first_plan_is_written_saved_and_shown()
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        var youth = await app.Given.Youth(mentor: mentor);
        var at = await app.SignedIn(mentor);
        await (await at.Open($"/Plans/Of/{youth.Id}")).Submit(button: "Start a plan");

        await at.Submit(
            new Dictionary<string, string>
            {
                ["Form.Goals[0].Domain"] = "Housing",
                ["Form.Goals[0].YouthWords"] = "A room near work",
                ["Form.Goals[0].Steps[0].Text"] = "Visit three rooms",
                ["Form.Goals[0].Steps[0].DueOn"] = "2026-12-01",
                ["Form.Goals[0].Steps[0].Owner"] = "Mentor",
            },
            button: "Save and show to the young person");
        Assert.Contains("Who gives support and how often: needed", at.Text, StringComparison.Ordinal);
        Assert.Contains("The draft is saved.", at.Text, StringComparison.Ordinal);
        await at.Submit(new { Form_SupportFrequency = "Souad every week", Form_Contingency = "If the room is lost: call Souad" },
            button: "Save and show to the young person");

        Assert.Equal($"/Plans/Of/{youth.Id}", at.At);
        var plan = await app.Db(db => db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).SingleAsync(p => p.YouthId == youth.Id));
        Assert.Equal((PlanState.Proposed, StepOwner.Mentor, new DateOnly(2026, 12, 1)),
            (plan.State, plan.Goals[0].Steps[0].Owner, plan.Goals[0].Steps[0].DueOn));
    }

    [Fact]
    public async Task Goals_and_steps_are_added_changed_and_removed_without_script()
    {
        var (at, plan) = await Draft();
        await (await at.Open($"/Plans/Edit/{plan.Id}")).Submit(
            new Dictionary<string, string>
            {
                ["Form.Goals[0].Steps[0].Text"] = "I hand in my file on Thursday",
                ["Form.Goals[0].Steps[1].Remove"] = "true",
                ["Form.Goals[0].Steps[2].Text"] = "I fetch the card",
                ["Form.Goals[1].YouthWords"] = "A savings account",
                ["Form.Goals[1].Domain"] = "Money",
            },
            button: "Save the draft");
        var now = await app.Given.PlanNow(plan.Id);
        Assert.Equal(["My card in my pocket", "A savings account"], now.Goals.OrderBy(g => g.Position).Select(g => g.YouthWords));
        Assert.Equal(["I hand in my file on Thursday", "I fetch the card"], now.Goals.MinBy(g => g.Position)!.Steps.OrderBy(s => s.Position)
            .Select(s => s.Text));

        await at.Submit(new Dictionary<string, string> { ["Form.Goals[1].Remove"] = "true" }, button: "Save the draft");
        Assert.Single((await app.Given.PlanNow(plan.Id)).Goals);
    }

    [Fact]
    public async Task Gaps_and_past_dates_are_named_and_nothing_typed_is_lost()
    {
        var (at, plan) = await Draft();
        await (await at.Open($"/Plans/Edit/{plan.Id}")).Submit(
            new Dictionary<string, string>
            {
                ["Form.Goals[0].YouthWords"] = "",
                ["Form.Goals[0].Steps[2].Text"] = "Typed",
                ["Form.Goals[1].YouthWords"] = "Another",
                ["Form.Goals[1].Steps[0].Text"] = "Late",
                ["Form.Goals[1].Steps[0].DueOn"] = "2026-11-01"
            },
            button: "Save the draft");

        Assert.Contains("This goal has no words", at.Text, StringComparison.Ordinal);
        Assert.Contains("This date has passed.", at.Text, StringComparison.Ordinal);
        Assert.Equal("Typed", at.Page.QuerySelector("[name='Form.Goals[0].Steps[2].Text']")!.GetAttribute("value"));
        Assert.Equal("true", at.Page.QuerySelector("[name='Form.Goals[1].Steps[0].DueOn']")!.GetAttribute("aria-invalid"));
        Assert.Equal("My card in my pocket", (await app.Given.PlanNow(plan.Id)).Goals[0].YouthWords);
    }

    [Fact]
    public async Task All_that_is_missing_before_it_can_be_shown_is_named_at_once_with_its_place()
    {
        var (at, plan) = await Draft();
        await (await at.Open($"/Plans/Edit/{plan.Id}")).Submit(
            new Dictionary<string, string> { ["Form.SupportFrequency"] = "", ["Form.Contingency"] = "" },
                button: "Save and show to the young person");

        Assert.Equal(["#Form_SupportFrequency", "#Form_Contingency"],
            at.Page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")));
        Assert.Equal(PlanState.Draft, (await app.Given.PlanNow(plan.Id)).State);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_and_loses_nothing()
    {
        var (first, plan) = await Draft();
        var mentor = await app.Db(db => db.Users.SingleAsync(a => a.Id == plan.WrittenById));
        var second = await app.SignedIn(mentor);
        await first.Open($"/Plans/Edit/{plan.Id}");
        await second.Open($"/Plans/Edit/{plan.Id}");
        await first.Submit(new Dictionary<string, string> { ["Form.Goals[0].MentorWords"] = "First" }, button: "Save the draft");

        await second.Submit(new Dictionary<string, string> { ["Form.Goals[0].MentorWords"] = "Second" }, button: "Save the draft");
        Assert.Contains("This was changed meanwhile.", second.Text, StringComparison.Ordinal);
        Assert.Contains("Second", second.Page.QuerySelector("[name='Form.Goals[0].MentorWords']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("First", (await app.Given.PlanNow(plan.Id)).Goals[0].MentorWords);

        await second.Submit(button: "Save the draft");
        Assert.Equal("Second", (await app.Given.PlanNow(plan.Id)).Goals[0].MentorWords);
    }

    [Fact]
    public async Task Two_people_write_at_once_and_both_are_in_the_draft_and_where_they_clash_the_second_sees_both()
    {
        var (first, plan) = await Draft();
        var cover = await app.Given.Mentor(await app.Given.Centre());
        var youth = await app.Db(db => db.Youths.SingleAsync(y => y.Id == plan.YouthId));
        await app.Given.Cover(youth, cover, app.Given.Today.AddDays(-1), app.Given.Today.AddDays(9));
        var second = await app.SignedIn(cover);
        foreach (var at in new[] { first, second }) await at.Open($"/Plans/Edit/{plan.Id}");
        await first.Submit(
            new Dictionary<string, string>
            {
                ["Form.Goals[0].YouthWords"] = "My card, says the first",
                ["Form.Goals[0].Steps[0].Text"] = "First changed this step",
                ["Form.Goals[0].Steps[2].Text"] = "First added this step",
                ["Form.Goals[1].YouthWords"] = "First added this goal",
                ["Form.Contingency"] = "First wrote a plan B",
            },
            button: "Save the draft");

        await second.Submit(
            new Dictionary<string, string>
            {
                ["Form.Goals[0].YouthWords"] = "My card, says the second",
                ["Form.Goals[0].Steps[1].Text"] = "Second changed that step",
                ["Form.Goals[1].YouthWords"] = "Second added that goal",
            },
            button: "Save the draft");

        Assert.Contains("This was changed meanwhile.", second.Text, StringComparison.Ordinal);
        Assert.Equal(["Goal 1"], second.Page.QuerySelectorAll(".clashes dt").Select(e => e.TextContent.Trim()));
        Assert.Contains("My card, says the first", second.Page.QuerySelector(".clashes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("My card, says the second", second.Page.QuerySelector("[name='Form.Goals[0].YouthWords']")!.TextContent.Trim());
        await second.Submit(button: "Save the draft");

        var now = await app.Given.PlanNow(plan.Id);
        Assert.Equal("First wrote a plan B", now.Contingency);
        Assert.Equal(["First added this goal", "My card, says the second", "Second added that goal"],
            now.Goals.Select(g => g.YouthWords).Order());
        Assert.Equal(["First added this step", "First changed this step", "Second changed that step"],
            now.Goals.Single(g => g.YouthWords.StartsWith("My card", StringComparison.Ordinal)).Steps.Select(s => s.Text).Order());
    }

    [Fact]
    public async Task What_the_other_one_removed_goes_unless_it_was_written_on_here()
    {
        var (first, plan) = await Draft();
        var second = await app.SignedIn(await app.Db(db => db.Users.SingleAsync(a => a.Id == plan.WrittenById)));
        foreach (var at in new[] { first, second }) await at.Open($"/Plans/Edit/{plan.Id}");
        await first.Submit(new Dictionary<string, string>
        {
            ["Form.Goals[0].Steps[0].Remove"] = "true",
            ["Form.Goals[0].Steps[1].Remove"] = "true"
        }, button: "Save the draft");

        await second.Submit(new Dictionary<string, string> { ["Form.Goals[0].Steps[1].Text"] = "I still want this" },
            button: "Save the draft");
        Assert.Contains("Someone else removed it.", second.Page.QuerySelector(".clashes")!.TextContent, StringComparison.Ordinal);
        await second.Submit(button: "Save the draft");

        Assert.Equal(["I still want this"], (await app.Given.PlanNow(plan.Id)).Goals[0].Steps.Select(s => s.Text));
    }

    [Fact]
    public async Task A_step_added_in_a_session_while_the_form_stood_open_is_kept()
    {
        var (at, plan) = await Draft();
        await at.Open($"/Plans/Edit/{plan.Id}");
        await app.Db(async db =>
        {
            db.Steps.Add(Step.AddedTo(await db.Goals.SingleAsync(g => g.Id == plan.Goals[0].Id), plan.YouthId, PlanState.Draft, 3,
                "Bring the photos", StepOwner.Youth, null));
            await db.SaveChangesAsync();
        });

        await at.Submit(new Dictionary<string, string> { ["Form.Goals[0].MentorWords"] = "Typed" }, button: "Save the draft");

        Assert.Contains("Bring the photos", (await app.Given.PlanNow(plan.Id)).Goals[0].Steps.Select(s => s.Text));
    }

    [Fact]
    public async Task Long_texts_are_kept_and_longer_ones_answered_with_the_text()
    {
        var (at, plan) = await Draft();
        var text = new string('ن', 20_000);
        await (await at.Open($"/Plans/Edit/{plan.Id}")).Submit(new { Form_Contingency = text }, button: "Save the draft");
        Assert.Equal(text, (await app.Given.PlanNow(plan.Id)).Contingency);

        await at.Submit(new { Form_Contingency = text + "ن" }, button: "Save the draft");
        Assert.Contains("The text is too long", at.Text, StringComparison.Ordinal);
        Assert.Equal(20_001, at.Page.QuerySelector("[name='Form.Contingency']")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task What_was_shown_is_no_longer_written()
    {
        var (at, plan) = await Draft();
        await at.Open($"/Plans/Edit/{plan.Id}");
        await app.Db(async db =>
        {
            var now = await db.Plans.Include(p => p.Goals).SingleAsync(p => p.Id == plan.Id);
            now.Propose(now.WrittenById, DateTime.UnixEpoch);
            await db.SaveChangesAsync();
        });

        await at.Submit(button: "Save the draft");
        await at.Submit(button: "Save the draft");

        Assert.Contains("not a draft", at.Text, StringComparison.Ordinal);
    }

    private async Task<(Visitor At, Plan Plan)> Draft()
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        var youth = await app.Given.Youth(mentor: mentor);
        return (await app.SignedIn(mentor), await app.Given.Plan(youth, mentor, PlanState.Draft));
    }
}
