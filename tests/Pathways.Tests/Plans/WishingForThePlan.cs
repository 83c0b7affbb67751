using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Plans;

public sealed class WishingForThePlan(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(null)]
    [InlineData(PlanState.Draft)]
    [InlineData(PlanState.Active)]
    public async Task A_goal_proposed_at_any_time_is_taken_up_into_a_draft_in_the_youths_words(PlanState? state)
    {
        var (mentor, youth, own) = await People();
        if (state is { } given) await app.Given.Plan(youth, mentor, given);
        var youthAt = await app.SignedIn(own);
        await (await youthAt.Open("/Plans/Mine")).Submit(new { Form_Words = "" }, button: "I propose");
        Assert.Contains("This field is empty.", youthAt.Text, StringComparison.Ordinal);
        await youthAt.Submit(new { Form_Words = "A room near the salon", Form_Domain = "Housing" }, button: "I propose");
        Assert.Contains("Received on 23 November 2026", youthAt.Text, StringComparison.Ordinal);

        var mentorAt = await app.SignedIn(mentor);
        await mentorAt.Open($"/Plans/Of/{youth.Id}");
        await mentorAt.Click("Answer");
        Assert.Contains("A room near the salon", mentorAt.Text, StringComparison.Ordinal);
        await mentorAt.Submit(new { Form_Answer = "TakenUp", Form_Words = "Gladly" }, button: "Save the answer");

        Assert.StartsWith("/Plans/Edit/", mentorAt.At, StringComparison.Ordinal);
        var draft = await app.Db(db => db.Plans.Include(p => p.Goals)
            .SingleAsync(p => p.YouthId == youth.Id && p.State == PlanState.Draft));
        var goal = draft.Goals.MaxBy(g => g.Position)!;
        Assert.Equal(("A room near the salon", true, state is null ? 1 : 2), (goal.YouthWords, goal.ProposedByYouth, draft.Goals.Count));
        await youthAt.Open("/Plans/Mine");
        Assert.Contains("It becomes part of my plan", youthAt.Text, StringComparison.Ordinal);
        Assert.Contains("Gladly", youthAt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A room near the salon",
            (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Page.QuerySelector(".card--warm")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_that_nobody_has_answered_is_taken_back_and_leaves_no_trace()
    {
        var (mentor, youth, own) = await People();
        var youthAt = await app.SignedIn(own);
        await (await youthAt.Open("/Plans/Mine")).Submit(new { Form_Words = "A bicycle" }, button: "I propose");
        await youthAt.Submit(button: "I take it back");

        Assert.Contains("My wish is taken back.", youthAt.Text, StringComparison.Ordinal);
        Assert.False(await app.Db(db => db.PlanWishes.AnyAsync(w => w.YouthId == youth.Id)));

        await (await youthAt.Open("/Plans/Mine")).Submit(new { Form_Words = "A radio" }, button: "I propose");
        var id = await app.Db(async db =>
        {
            var wish = await db.PlanWishes.SingleAsync(w => w.YouthId == youth.Id);
            Assert.Null(wish.TalkAbout(mentor.Id, "Soon", app.Time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
            return wish.Id;
        });
        await youthAt.Submit(button: "I take it back");
        Assert.True(await app.Db(db => db.PlanWishes.AnyAsync(w => w.Id == id)));
        var (_, _, other) = await People();
        var otherAt = await app.SignedIn(other);
        await otherAt.Open("/Plans/Mine");
        await otherAt.Post("/Plans/Mine?handler=TakeBack", [new("wish", $"{id}")]);
        Assert.Equal(HttpStatusCode.NotFound, otherAt.Status);
    }

    [Fact]
    public async Task A_goal_proposed_while_a_version_waits_is_kept_and_taken_up_later()
    {
        var (mentor, youth, own) = await People();
        await app.Given.Plan(youth, mentor, PlanState.Agreed);
        var youthAt = await app.SignedIn(own);
        await (await youthAt.Open("/Plans/Mine")).Submit(new { Form_Words = "A bicycle" }, button: "I propose");

        var mentorAt = await app.SignedIn(mentor);
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Click("Answer");
        await mentorAt.Submit(new { Form_Answer = "TakenUp", Form_Words = "Soon" }, button: "Save the answer");
        Assert.Contains("not a draft", mentorAt.Text, StringComparison.Ordinal);
        Assert.Contains("Soon", mentorAt.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await mentorAt.Submit(new { Form_Answer = "TalkedAbout", Form_Words = "" }, button: "Save the answer");
        Assert.Contains("A word is needed", mentorAt.Text, StringComparison.Ordinal);
        await mentorAt.Submit(new { Form_Answer = "TalkedAbout", Form_Words = "We save for it first" }, button: "Save the answer");

        await youthAt.Open("/Plans/Mine");
        Assert.Contains("We talked about it", youthAt.Text, StringComparison.Ordinal);
        Assert.Contains("We save for it first", youthAt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_asked_for_of_the_plan_in_force_leaves_it_in_force_and_is_answered()
    {
        var (mentor, youth, own) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var youthAt = await app.SignedIn(own);
        await (await youthAt.Open("/Plans/Mine")).Submit(new { Reply_Comment = "Nearer to my sister" }, button: "I send my request");
        Assert.Equal(PlanState.Active, (await app.Given.PlanNow(plan.Id)).State);

        var mentorAt = await app.SignedIn(mentor);
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Click("Answer");
        await mentorAt.Submit(button: "Save the answer");
        Assert.Contains("This field is empty.", mentorAt.Text, StringComparison.Ordinal);
        await mentorAt.Submit(new { Form_Answer = "TakenUp" }, button: "Save the answer");
        var address = await app.Db(db => db.PlanWishes.Where(w => w.YouthId == youth.Id).Select(w => $"/Plans/Wish/{w.Id}").SingleAsync());
        await mentorAt.Open(address);
        Assert.Null(mentorAt.Page.QuerySelector("main form[method=post]"));
        await mentorAt.Post(address, [new("Form.Answer", "TalkedAbout"), new("Form.Words", "Again")]);
        Assert.Contains("answered already", mentorAt.Text, StringComparison.Ordinal);
        Assert.Contains("It becomes part of my plan", (await youthAt.Open("/Plans/Mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_asked_for_while_the_plan_waits_is_read_by_the_manager_and_answered_by_the_mentor_after_the_approval()
    {
        var (mentor, youth, own) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Agreed);
        var youthAt = await app.SignedIn(own);
        await youthAt.Open("/Plans/Mine");
        Assert.Contains("Whoever approves it reads my request", youthAt.Text, StringComparison.Ordinal);
        await youthAt.Submit(new { Reply_Comment = "" }, button: "I send my request");
        Assert.NotNull(youthAt.Page.QuerySelector("[name='Reply.Comment'][aria-invalid=true]"));
        await youthAt.Submit(new { Reply_Comment = "Nearer to my sister" }, button: "I send my request");
        Assert.Contains("Nearer to my sister", youthAt.Text, StringComparison.Ordinal);
        Assert.Equal(PlanState.Agreed, (await app.Given.PlanNow(plan.Id)).State);

        var managerAt = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await managerAt.Open($"/Plans/Approve/{plan.Id}");
        Assert.Contains("Nearer to my sister", managerAt.Text, StringComparison.Ordinal);
        Assert.Contains("Approving does not drop them", managerAt.Text, StringComparison.Ordinal);
        await managerAt.Submit(button: "Approve");

        var mentorAt = await app.SignedIn(mentor);
        Assert.Contains("Nearer to my sister", (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Text, StringComparison.Ordinal);
        await mentorAt.Click("Answer");
        await mentorAt.Submit(new { Form_Answer = "TakenUp", Form_Words = "In the next version" }, button: "Save the answer");
        Assert.Contains("In the next version", (await youthAt.Open("/Plans/Mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_asked_for_while_the_plan_is_written_and_when_it_was_taken_back_meanwhile()
    {
        var (mentor, youth, own) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Draft);
        var youthAt = await app.SignedIn(own);
        await youthAt.Open("/Plans/Mine");
        Assert.DoesNotContain("My card in my pocket", youthAt.Text, StringComparison.Ordinal);
        await youthAt.Submit(new { Reply_Comment = "Nearer to my sister" }, button: "I send my request");
        var mentorAt = await app.SignedIn(mentor);
        Assert.Contains("Nearer to my sister", (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Text, StringComparison.Ordinal);
        await mentorAt.Submit(button: "Show to the young person");

        await youthAt.Open("/Plans/Mine");
        await mentorAt.Submit(button: "Take back the draft");
        await youthAt.Submit(new { Reply_Comment = "And a later date" }, button: "I send my request");

        Assert.Contains("And a later date", youthAt.Text, StringComparison.Ordinal);
        Assert.Equal(PlanState.Draft, (await app.Given.PlanNow(plan.Id)).State);
        await app.Db(async db => Assert.Equal(2, await db.PlanWishes.CountAsync(w => w.YouthId == youth.Id)));
    }

    [Fact]
    public async Task Long_words_are_kept_and_longer_ones_answered_with_the_text()
    {
        var (mentor, youth, own) = await People();
        await app.Given.Plan(youth, mentor);
        var youthAt = await app.SignedIn(own);
        var text = new string('ن', 20_000);
        await (await youthAt.Open("/Plans/Mine")).Submit(new { Reply_Comment = text + "ن" }, button: "I send my request");
        Assert.Contains("The text is too long", youthAt.Text, StringComparison.Ordinal);
        Assert.Equal(20_001, youthAt.Page.QuerySelector("[name='Reply.Comment']")!.TextContent.Trim().Length);
        await youthAt.Submit(new { Reply_Comment = text }, button: "I send my request");
        Assert.Equal(text, await app.Db(db => db.PlanWishes.Where(w => w.YouthId == youth.Id).Select(w => w.Words).SingleAsync()));
    }

    [Fact]
    public async Task Others_do_not_find_the_wish()
    {
        var (mentor, youth, own) = await People();
        var youthAt = await app.SignedIn(own);
        await (await youthAt.Open("/Plans/Mine")).Submit(new { Form_Words = "A room" }, button: "I propose");
        var address = await app.Db(db => db.PlanWishes.Where(w => w.YouthId == youth.Id).Select(w => $"/Plans/Wish/{w.Id}").SingleAsync());
        var (stranger, _, otherOwn) = await People();

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(stranger)).Get(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(own)).Get(address)).Status);
        Assert.DoesNotContain("A room", (await (await app.SignedIn(otherOwn)).Open("/Plans/Mine")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedIn(mentor)).Get(address)).Status);
    }

    private async Task<(Account Mentor, Youth Youth, Account Own)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth));
    }
}
