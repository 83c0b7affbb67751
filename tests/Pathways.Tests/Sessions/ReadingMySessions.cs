using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Sessions;

public sealed class ReadingMySessions(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task I_read_the_open_note_and_never_the_protected_one()
    {
        var (_, youth, visitor) = await Me(openNote: "We agreed on Thursday.", protectedNote: "SECRET-CANARY");

        await visitor.Open("/Sessions/Mine");

        Assert.Contains("We agreed on Thursday.", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-CANARY", System.Text.Encoding.UTF8.GetString(visitor.Bytes), StringComparison.Ordinal);
        Assert.Null((await Participation(youth)).ReadAt);
    }

    [Fact]
    public async Task I_say_that_I_have_read_it()
    {
        var (mentor, youth, visitor) = await Me();
        await visitor.Open("/Sessions/Mine");

        await visitor.Submit(button: "I have read it");

        Assert.Contains("Noted: I have read it.", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull((await Participation(youth)).ReadAt);
        var staff = await (await app.SignedIn(mentor)).Open($"/Sessions/Of/{youth.Id}");
        Assert.Contains("Read on 23 November", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_comment_and_the_mentor_reads_it()
    {
        var (mentor, youth, visitor) = await Me();
        await visitor.Open("/Sessions/Mine");

        await visitor.Submit(new { Comment = "I would rather go on Friday." }, button: "Send");

        var staff = await (await app.SignedIn(mentor)).Open($"/Sessions/Of/{youth.Id}");
        Assert.Contains("I would rather go on Friday.", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_new_to_the_mentor_until_it_is_seen_and_new_again_when_I_change_it()
    {
        var (mentor, youth, visitor) = await Me();
        await visitor.Open("/Sessions/Mine");
        await visitor.Submit(new { Comment = "I would rather go on Friday.", Bond = "Trust" }, button: "Send");
        var staff = await (await app.SignedIn(mentor)).Open("/Youths/Today?show=Comments");
        Assert.Contains("A reply nobody has read.", staff.Text, StringComparison.Ordinal);

        await staff.Click("Read the reply");
        Assert.Contains("How we get on, the other side: Trust", staff.Text, StringComparison.Ordinal);
        await staff.Submit(button: "I have read it");
        Assert.Contains("Noted: the reply is read.", staff.Text, StringComparison.Ordinal);
        await staff.Open("/Youths/Today?show=Comments");
        Assert.DoesNotContain("A reply nobody has read.", staff.Text, StringComparison.Ordinal);

        await visitor.Open("/Sessions/Mine");
        await visitor.Submit(new { Comment = "Or on Saturday." }, button: "Send");
        await staff.Open("/Youths/Today?show=Comments");
        Assert.Contains("A reply nobody has read.", staff.Text, StringComparison.Ordinal);
        Assert.Equal(Bond.Trust, (await Participation(youth)).BondByYouth);
    }

    [Fact]
    public async Task An_empty_or_too_long_comment_is_refused_and_kept()
    {
        var (_, youth, visitor) = await Me();
        await visitor.Open("/Sessions/Mine");
        await visitor.Submit(new { Comment = " " }, button: "Send");
        Assert.Contains("The reply is empty.", visitor.Text, StringComparison.Ordinal);

        var text = new string('ن', 20_001);
        await visitor.Submit(new { Comment = text }, button: "Send");

        Assert.Equal(text, visitor.Page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("", (await Participation(youth)).Comment);
    }

    [Fact]
    public async Task I_answer_an_invitation()
    {
        var (mentor, youth, visitor) = await Me();
        await app.Given.SessionPlanned(youth, mentor, place: "Library");
        await visitor.Open("/Sessions/Mine");
        Assert.Contains("Tuesday 24 November, 16:30", visitor.Text, StringComparison.Ordinal);

        await visitor.Submit(button: "I’ll come");
        Assert.Contains("I said I’ll come.", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(button: "Another time");

        var staff = await (await app.SignedIn(mentor)).Open($"/Sessions/Of/{youth.Id}");
        Assert.Contains("Asks for another time", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_say_which_other_time_suits_me_and_the_mentor_reads_it_where_the_session_is_moved()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var session = await app.Given.SessionPlanned(youth, mentor);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await me.Open("/Sessions/Mine");
        await me.Submit(button: "Another time");
        await me.Submit(new { OtherTime = "Friday after three" });

        var mentorAt = await app.SignedIn(mentor);
        Assert.Contains("Friday after three", (await mentorAt.Open($"/Sessions/Plan?session={session.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Friday after three", (await mentorAt.Open($"/Sessions/Of/{youth.Id}")).Text, StringComparison.Ordinal);
        await me.Submit(button: "I’ll come");
        Assert.DoesNotContain("Friday after three", (await mentorAt.Open($"/Sessions/Of/{youth.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_session_is_not_there()
    {
        var (_, _, visitor) = await Me();
        var other = await app.Given.Youth();
        var session = await app.Given.SessionHeld(other, await app.Given.Mentor());
        await visitor.Open("/Sessions/Mine");

        await visitor.Post("/Sessions/Mine?handler=Read", [new("id", $"{session.Id}")]);

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task The_page_costs_at_most_five_statements()
    {
        var (mentor, youth, visitor) = await Me();
        for (var i = 2; i < 15; i++) await app.Given.SessionHeld(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-i));
        await visitor.Open("/Sessions/Mine");

        app.Sql.Clear();
        await visitor.Open("/Sessions/Mine?p=2");

        Assert.InRange(app.Sql.Statements.Count, 1, 5);
        Assert.Empty(await app.Sql.SlowSteps(app, "Sessions", "SessionParticipants", "Youths"));
    }

    private async Task<(Account Mentor, Youth Youth, Visitor Visitor)> Me(string openNote = "We agreed.", string protectedNote = "")
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.SessionHeld(youth, mentor, openNote: openNote, protectedNote: protectedNote);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }

    private Task<SessionParticipant> Participation(Youth youth) =>
        app.Db(db => db.SessionParticipants.SingleAsync(p => p.YouthId == youth.Id && p.Session.State == SessionState.Held));
}
