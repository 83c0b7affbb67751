using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A session written into the wrong file goes into the right one, or out; nobody reads it in the wrong one.</summary>
public sealed class TakingASessionOut(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_session_in_the_wrong_file_goes_into_the_right_one_and_is_readable_there_only()
    {
        var (mentor, wrong, right) = await People();
        var (wrongOwn, rightOwn) = (await app.SignedIn(await app.Given.AccountOf(wrong)),
            await app.SignedIn(await app.Given.AccountOf(right)));
        var session = await app.Given.SessionHeld(wrong, mentor, openNote: "His uncle was arrested");
        await wrongOwn.Open("/Sessions/Mine");
        Assert.Contains("His uncle was arrested", wrongOwn.Text, StringComparison.Ordinal);

        var she = await app.SignedIn(mentor);
        await she.Open($"/Sessions/Show/{session.Id}");
        await she.Click("Written into the wrong file?");
        await she.Submit(new { Form_RightYouthId = $"{right.Id}", Form_Reason = "" });
        Assert.Contains("Say in a few words what happened.", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Reason = "The names are alike" });

        Assert.Equal($"/Sessions/Of/{right.Id}", she.At);
        Assert.Contains("His uncle was arrested", she.Text, StringComparison.Ordinal);
        await she.Open($"/Sessions/Of/{wrong.Id}");
        Assert.DoesNotContain("His uncle was arrested", she.Text, StringComparison.Ordinal);
        Assert.Contains("The names are alike", she.Text, StringComparison.Ordinal);
        await wrongOwn.Open("/Sessions/Mine");
        Assert.DoesNotContain("His uncle was arrested", wrongOwn.Text, StringComparison.Ordinal);
        await rightOwn.Open("/Sessions/Mine");
        Assert.Contains("His uncle was arrested", rightOwn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_written_twice_is_taken_out_by_a_manager_and_what_it_said_is_kept()
    {
        var (mentor, youth, _) = await People();
        var session = await app.Given.SessionHeld(youth, mentor, openNote: "Twice");
        var centre = await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.Centre).SingleAsync());
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Sessions/WrongFile/{session.Id}/{youth.Id}");
        await manager.Submit(new { Form_Reason = "Entered twice" });
        Assert.Equal($"/Sessions/Of/{youth.Id}", manager.At);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"/Sessions/Show/{session.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"/Sessions/WrongFile/{session.Id}/{youth.Id}")).Status);
        Assert.True(await app.Db(db => db.Sessions.AnyAsync(s => s.Id == session.Id && s.WrongFiles.Any(w => w.YouthId == youth.Id))));
    }

    [Fact]
    public async Task Nobody_moves_a_session_into_a_file_that_is_not_theirs_to_see()
    {
        var (mentor, youth, _) = await People();
        var (_, foreign, _) = await People();
        var session = await app.Given.SessionHeld(youth, mentor);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Sessions/WrongFile/{session.Id}/{youth.Id}");
        Assert.Null(she.Page.QuerySelector($"option[value='{foreign.Id}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Sessions/WrongFile/{session.Id}/{foreign.Id}")).Status);
        await she.Post($"/Sessions/WrongFile/{session.Id}/{youth.Id}",
            [new("Form.RightYouthId", $"{foreign.Id}"), new("Form.Reason", "x")]);
        Assert.False(await app.Db(db => db.SessionParticipants.AnyAsync(p => p.SessionId == session.Id && p.YouthId == foreign.Id)));
    }

    private async Task<(Account Mentor, Youth Wrong, Youth Right)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
    }
}
