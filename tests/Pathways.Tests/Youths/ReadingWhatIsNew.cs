using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Learning;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

/// <summary>What was answered, confirmed or written leaves a line on the home until it is opened.</summary>
public sealed class ReadingWhatIsNew(TestApp app) : IClassFixture<TestApp>
{
    private const string Strip = "[aria-labelledby=new]";

    [Fact]
    public async Task A_request_that_was_answered_and_closed_leaves_its_answer_until_I_open_it()
    {
        var (mentor, youth, me) = await People();
        var request = await app.Given.HelpRequest(youth);
        await app.Db(async db =>
        {
            var asked = await db.HelpRequests.SingleAsync(h => h.Id == request.Id);
            Assert.Null(asked.Close(mentor.Id, "STAFF-ONLY", "See you after lunch", Now));
            await db.SaveChangesAsync();
        });

        await me.Open("/Youths/Home");
        Assert.Equal("An answer from Souad See you after lunch", StripOf(me));
        await me.Click("An answer from Souad");
        Assert.Contains("See you after lunch", me.Text, StringComparison.Ordinal);

        await me.Open("/Youths/Home");
        Assert.Null(StripOf(me));
        Assert.DoesNotContain("STAFF-ONLY", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answered_wish_a_confirmed_practice_and_a_note_are_new_until_they_are_opened()
    {
        var (mentor, youth, me) = await People();
        await app.Given.SessionHeld(youth, mentor, openNote: "We spoke of the bank");
        await app.Db(async db =>
        {
            Assert.Null(PlanWish.ForGoal(youth.Id, Domain.Housing, "A room", Now, out var wish));
            Assert.Null(wish!.TalkAbout(mentor.Id, "We look together", Now));
            db.PlanWishes.Add(wish);
            var practice = new Practice { YouthId = youth.Id, Module = "bank-account", Key = "p1" };
            Assert.Null(practice.Claim(app.Given.Today, "", app.Given.Today));
            Assert.Null(practice.Confirm(true, "", mentor.Id, Now));
            db.Practices.Add(practice);
            await db.SaveChangesAsync();
        });
        await me.Open("/Youths/Home");
        var strip = StripOf(me)!;
        Assert.Contains("An answer from Souad about my plan We look together", strip, StringComparison.Ordinal);
        Assert.Contains("A skill is confirmed: ", strip, StringComparison.Ordinal);
        Assert.Contains("New words about my session with Souad", strip, StringComparison.Ordinal);

        await me.Submit(button: "New words about my session with Souad");
        Assert.StartsWith("/Sessions/Mine", me.At, StringComparison.Ordinal);
        Assert.NotNull(await app.Db(db => db.SessionParticipants.Where(p => p.YouthId == youth.Id).Select(p => p.ReadAt).SingleAsync()));
        await me.Open("/Plans/Mine");
        await me.Open("/Learning/Module/bank-account");

        await me.Open("/Youths/Home");
        Assert.Null(StripOf(me));
    }

    [Fact]
    public async Task A_practice_that_is_nobody_elses_business_is_confirmed_without_its_title()
    {
        var (mentor, youth, me) = await People();
        await app.Db(async db =>
        {
            var practice = new Practice { YouthId = youth.Id, Module = "when-everything-is-dark", Key = "p1" };
            Assert.Null(practice.Claim(app.Given.Today, "", app.Given.Today));
            Assert.Null(practice.Confirm(true, "", mentor.Id, Now));
            db.Practices.Add(practice);
            await db.SaveChangesAsync();
        });

        await me.Open("/Youths/Home");

        Assert.Equal("A new skill is confirmed", StripOf(me));
    }

    private DateTime Now => app.Time.GetUtcNow().UtcDateTime;

    private static string? StripOf(Visitor me) => me.Page.QuerySelector(Strip) is { } strip
        ? string.Join(' ', strip.QuerySelector("ul")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    private async Task<(Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }
}
