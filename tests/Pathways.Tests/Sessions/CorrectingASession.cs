using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Sessions;

public sealed class CorrectingASession(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_stood_there_is_kept_with_who_and_why()
    {
        var (mentor, youth, session) = await Logged();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Show/{session.Id}");
        await visitor.Click("Correct the session");

        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.OpenNote"] = "We went on Tuesday.",
            [$"Form.Youths[{youth.Id}].Mood"] = "Good",
            ["Form.Reason"] = "Wrong day"
        });

        Assert.Equal($"/Sessions/Show/{session.Id}", visitor.At);
        Assert.Contains("We went on Tuesday.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Corrected on 23 November", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Why it is corrected: Wrong day", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("We went on Monday.", visitor.Text, StringComparison.Ordinal);
        var version = await app.Db(db => db.SessionVersions.Include(v => v.Youths).SingleAsync(v => v.SessionId == session.Id));
        Assert.Equal((1, "We went on Monday.", "Wrong day", mentor.Id, mentor.Id, Mood.Ordinary),
            (version.Number, version.OpenNote, version.Reason, version.WrittenById, version.ReplacedById, version.Youths[0].Mood));
        Assert.Equal(Mood.Good, await app.Db(db => db.SessionParticipants.Where(p => p.SessionId == session.Id).Select(p => p.Mood)
            .SingleAsync()));
    }

    [Fact]
    public async Task Each_further_correction_adds_a_version()
    {
        var (mentor, _, session) = await Logged();
        var visitor = await app.SignedIn(mentor);
        foreach (var (note, reason) in new[] { ("Second", "first reason"), ("Third", "second reason") })
        {
            await visitor.Open($"/Sessions/Correct/{session.Id}");
            await visitor.Submit(new Dictionary<string, string> { ["Form.OpenNote"] = note, ["Form.Reason"] = reason });
        }

        Assert.Equal(["We went on Monday.", "Second"], await app.Db(db => db.SessionVersions.Where(v => v.SessionId == session.Id)
            .OrderBy(v => v.Number).Select(v => v.OpenNote).ToListAsync()));
    }

    [Fact]
    public async Task The_youth_reads_the_corrected_note_marked_as_such_and_not_the_old_one()
    {
        var (mentor, youth, session) = await Logged(protectedNote: "SECRET-BEFORE");
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Correct/{session.Id}");
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.OpenNote"] = "We went on Tuesday.",
            ["Form.ProtectedNote"] = "SECRET-AFTER",
            ["Form.Reason"] = "INNER-REASON"
        });

        var mine = await (await app.SignedIn(await app.Given.AccountOf(youth))).Open("/Sessions/Mine");

        Assert.Contains("We went on Tuesday.", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Corrected on 23 November", mine.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "We went on Monday.", "SECRET-BEFORE", "SECRET-AFTER", "INNER-REASON" })
            Assert.DoesNotContain(hidden, System.Text.Encoding.UTF8.GetString(mine.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_note_asks_to_be_read_again()
    {
        var (mentor, youth, session) = await Logged();
        await app.Given.Comment(session, youth, "Fine");
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Correct/{session.Id}");
        await visitor.Submit(new Dictionary<string, string> { ["Form.OpenNote"] = "Other words", ["Form.Reason"] = "clearer" });

        Assert.Equal((null, "Fine"), await app.Db(async db => await db.SessionParticipants.Where(p => p.SessionId == session.Id)
            .Select(p => new ValueTuple<DateTime?, string>(p.ReadAt, p.Comment)).SingleAsync()));
    }

    [Fact]
    public async Task Without_a_reason_or_with_impossible_facts_it_is_refused_and_nothing_typed_is_lost()
    {
        var (mentor, _, session) = await Logged();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Correct/{session.Id}");

        await visitor.Submit(new Dictionary<string, string> { ["Form.OpenNote"] = "Kept" });
        Assert.Contains("A correction needs a reason.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Kept", visitor.Page.QuerySelector("#Form_OpenNote")!.TextContent.Trim());
        await visitor.Submit(new Dictionary<string, string> { ["Form.Reason"] = "because", ["Form.Day"] = "2026-12-24" });
        Assert.Contains("This time has not come yet.", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new Dictionary<string, string> { ["Form.Day"] = "2026-11-20", ["Form.Minutes"] = "5000" });
        Assert.Contains("between 0 and 1440", visitor.Text, StringComparison.Ordinal);
        var text = new string('ن', 20_001);
        await visitor.Submit(new Dictionary<string, string> { ["Form.Minutes"] = "30", ["Form.OpenNote"] = text });
        Assert.Equal(text, visitor.Page.QuerySelector("#Form_OpenNote")!.TextContent.Trim());
        Assert.False(await app.Db(db => db.SessionVersions.AnyAsync(v => v.SessionId == session.Id)));
    }

    [Fact]
    public async Task Two_who_correct_at_once_are_told()
    {
        var (mentor, _, session) = await Logged();
        var first = await app.SignedIn(mentor);
        var second = await app.SignedIn(mentor);
        await first.Open($"/Sessions/Correct/{session.Id}");
        await second.Open($"/Sessions/Correct/{session.Id}");

        await first.Submit(new Dictionary<string, string> { ["Form.OpenNote"] = "First", ["Form.Reason"] = "one" });
        await second.Submit(new Dictionary<string, string> { ["Form.OpenNote"] = "Second", ["Form.Reason"] = "two" });

        Assert.Contains("This was changed meanwhile.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Second", second.Page.QuerySelector("#Form_OpenNote")!.TextContent.Trim());
        await second.Submit();
        Assert.Equal($"/Sessions/Show/{session.Id}", second.At);
        Assert.Equal(2, await app.Db(db => db.SessionVersions.CountAsync(v => v.SessionId == session.Id)));
    }

    [Fact]
    public async Task A_planned_session_a_colleagues_group_and_another_centre_are_not_there()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var colleague = await app.Given.Mentor(centre);
        var mine = await app.Given.Youth(centre, mentor);
        var theirs = await app.Given.Youth(centre, colleague);
        var planned = await app.Given.SessionPlanned(mine, mentor);
        var group = await app.Given.SessionHeld(theirs, colleague, others: mine);
        var foreign = await app.Given.SessionHeld(theirs, colleague);
        var visitor = await app.SignedIn(mentor);

        foreach (var session in new[] { planned, group, foreign })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Sessions/Correct/{session.Id}")).Status);
        await visitor.Open($"/Sessions/Show/{group.Id}");
        Assert.DoesNotContain("Correct the session", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await visitor.Post($"/Sessions/Correct/{group.Id}", [new("Form.Reason", "x"), new("Form.Day", "2026-11-20")])).Status);
    }

    [Fact]
    public async Task A_group_is_corrected_for_all_and_each_note_stays_with_its_youth()
    {
        var mentor = await app.Given.Mentor();
        var one = await app.Given.Youth(mentor: mentor);
        var two = await app.Given.Youth(mentor: mentor, latin: "Anas Belhaj", arabic: "أنس بلحاج");
        var session = await app.Given.SessionHeld(one, mentor, others: two);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Correct/{session.Id}");

        await visitor.Submit(new Dictionary<string, string>
        {
            [$"Form.Youths[{two.Id}].Note"] = "Yours alone",
            [$"Form.Youths[{one.Id}].Absent"] = "true",
            ["Form.Reason"] = "who was there"
        });

        var rows = await app.Db(db => db.SessionParticipants.Where(p => p.SessionId == session.Id).OrderBy(p => p.YouthId)
            .Select(p => new { p.Absent, p.Note, p.Mood }).ToListAsync());
        Assert.Equal([(true, "", null), (false, "Yours alone", (Mood?)null)], rows.Select(r => (r.Absent, r.Note, r.Mood)));
    }

    [Fact]
    public async Task A_manager_reads_the_versions_and_corrects_nothing()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var session = await app.Given.SessionHeld(youth, mentor, openNote: "We went on Monday.");
        var writer = await app.SignedIn(mentor);
        await writer.Open($"/Sessions/Correct/{session.Id}");
        await writer.Submit(new Dictionary<string, string> { ["Form.OpenNote"] = "Tuesday", ["Form.Reason"] = "day" });
        var visitor = await app.SignedIn(await app.Given.Manager(centre));

        await visitor.Open($"/Sessions/Show/{session.Id}");

        Assert.Contains("We went on Monday.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/Sessions/Correct/{session.Id}")).Status);
    }

    private async Task<(Account Mentor, Youth Youth, Session Session)> Logged(string protectedNote = "")
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.SessionHeld(youth, mentor, openNote: "We went on Monday.", protectedNote: protectedNote));
    }
}
