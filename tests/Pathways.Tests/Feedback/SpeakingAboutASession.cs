using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Feedback;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Feedback;

public sealed class SpeakingAboutASession(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_manager_asks_the_mentor_finds_it_in_Today_answers_and_the_manager_resolves()
    {
        var (centre, mentor, youth, session) = await Held(email: "souad@example.org");
        var manager = await app.Given.Manager(centre);
        var (asks, answers) = (await app.SignedIn(manager), await app.SignedIn(mentor));

        await Ask(await asks.Open($"/Sessions/Show/{session.Id}"), "What was agreed about the room?");
        Assert.Contains("The question was sent.", asks.Text, StringComparison.Ordinal);
        Assert.Equal($"/Sessions/Show/{session.Id}", asks.At.Split('#')[0]);

        await answers.Open("/Youths/Today?show=Comments");
        Assert.Contains("A manager’s question about a session waits for an answer.", answers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What was agreed", answers.Text, StringComparison.Ordinal);
        await answers.Open(answers.Page.QuerySelector(".triage .cell-act a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains("What was agreed about the room?", answers.Text, StringComparison.Ordinal);
        await answers.Submit(new { Form_Text = "He pays from May." }, form: "#feedback form", button: "Send the answer");
        Assert.DoesNotContain("manager’s question", (await answers.Open("/Youths/Today")).Text, StringComparison.Ordinal);

        Assert.Contains("1 answer to a question about a session has arrived", (await asks.Open("/Outcomes")).Text,
            StringComparison.Ordinal);
        await asks.Click("1 answer to a question");
        Assert.Contains("Answered", asks.Text, StringComparison.Ordinal);
        await asks.Open($"/Sessions/Show/{session.Id}");
        Assert.Contains("He pays from May.", asks.Text, StringComparison.Ordinal);
        await asks.Submit(form: "#feedback form", button: "Mark as resolved");
        Assert.Contains("Resolved", asks.Page.QuerySelector("#feedback")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mostafa", (await asks.Open("/Feedback")).Text, StringComparison.Ordinal);
        Assert.Contains("Mostafa Amzil", (await asks.Open("/Feedback?closed=true")).Text, StringComparison.Ordinal);
        Assert.Equal([manager.Id, mentor.Id, manager.Id], await app.Db(db => db.SessionFeedback.Where(f => f.SessionId == session.Id)
            .SelectMany(f => f.Entries).OrderBy(e => e.Id).Select(e => e.ById).ToListAsync()));
        Assert.NotNull(youth);
    }

    [Fact]
    public async Task Well_done_is_one_press_and_can_be_taken_back_unseen_by_the_mentor()
    {
        var (centre, mentor, _, session) = await Held();
        var (manager, reads) = (await app.SignedIn(await app.Given.Manager(centre)), await app.SignedIn(mentor));

        await (await manager.Open($"/Sessions/Show/{session.Id}")).Submit(form: "#feedback form", button: "Seen, well done");
        Assert.Contains("Seen, well done", (await reads.Open($"/Sessions/Show/{session.Id}")).Page.QuerySelector("#feedback")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Seen, well done", (await reads.Open("/Feedback?closed=true")).Text, StringComparison.Ordinal);

        await manager.Submit(form: "#feedback form", button: "Take");
        Assert.Contains("Taken back.", manager.Text, StringComparison.Ordinal);
        await reads.Open($"/Sessions/Show/{session.Id}");
        Assert.Null(reads.Page.QuerySelector("#feedback"));
        Assert.Equal(2, await app.Db(db => db.SessionFeedback.Where(f => f.SessionId == session.Id).SelectMany(f => f.Entries)
            .CountAsync()));
    }

    [Fact]
    public async Task The_mentor_is_told_once_a_day_by_a_mail_that_names_nobody()
    {
        var (centre, mentor, _, session) = await Held(email: "mail@example.org");
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        for (var i = 0; i < 2; i++) await Ask(await manager.Open($"/Sessions/Show/{session.Id}"), $"Question {i}");

        var row = await app.Db(db => db.Reminders.SingleAsync(r => r.Rule == ReminderRule.FeedbackAsked && r.SubjectId == session.Id));
        Assert.Equal((mentor.Id, ReminderChannel.Email), (row.RecipientId, row.Channel));
    }

    [Fact]
    public async Task A_question_goes_with_the_file_to_the_cover_and_the_next_mentor_and_no_further()
    {
        var (centre, author, youth, session) = await Held();
        var cover = await app.Given.Mentor(centre, latin: "Hassan Idrissi", email: "hassan@example.org");
        var colleague = await app.Given.Mentor(centre);
        await app.Given.Cover(youth, cover, app.Given.Today, app.Given.Today.AddDays(3));
        await app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id && m.MentorId == author.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.To, app.Given.Today.AddDays(-1))));
        await Ask(await (await app.SignedIn(await app.Given.Manager(centre))).Open($"/Sessions/Show/{session.Id}"), "What was agreed?");

        Assert.Equal(cover.Id, await app.Db(db => db.Reminders.Where(r => r.Rule == ReminderRule.FeedbackAsked && r.SubjectId == session.Id)
            .Select(r => r.RecipientId).SingleAsync()));
        Assert.Contains("A manager’s question", (await (await app.SignedIn(cover)).Open("/Youths/Today")).Text, StringComparison.Ordinal);
        Assert.Contains("Mostafa Amzil", (await (await app.SignedIn(cover)).Open("/Feedback")).Text, StringComparison.Ordinal);
        foreach (var other in new[] { author, colleague })
        {
            var visitor = await app.SignedIn(other);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Feedback/On/{session.Id}")).Status);
            Assert.DoesNotContain("Mostafa", (await visitor.Open("/Feedback")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_a_group_only_who_wrote_it_reads_the_question()
    {
        var centre = await app.Given.Centre();
        var (author, other) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre));
        var (own, theirs) = (await app.Given.Youth(centre, author), await app.Given.Youth(centre, other, latin: "Imane Raji"));
        var session = await app.Given.SessionHeld(own, author, others: theirs);
        await app.Given.Question(session, await app.Given.Manager(centre), "GROUP-WORDS");

        Assert.Contains("GROUP-WORDS", (await (await app.SignedIn(author)).Open($"/Sessions/Show/{session.Id}")).Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("GROUP-WORDS", (await (await app.SignedIn(other)).Open($"/Sessions/Show/{session.Id}")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_reads_or_writes_any()
    {
        var (centre, mentor, youth, session) = await Held();
        var feedback = await app.Given.Question(session, await app.Given.Manager(centre), "SECRET-WORDS");
        await app.Given.TeamReferral(youth, mentor);

        var stranger = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Feedback/On/{session.Id}")).Status);
        await stranger.Open("/Feedback");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"/Feedback/On/{session.Id}?handler=WellDone", [])).Status);
        Assert.DoesNotContain("SECRET-WORDS", (await (await app.SignedIn(await app.Given.Psychologist()))
            .Open($"/Sessions/Show/{session.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-WORDS", (await (await app.SignedIn(await app.Given.AccountOf(youth))).Open("/Sessions/Mine")).Text,
            StringComparison.Ordinal);

        var (writes, answers) = (await (await app.SignedIn(mentor)).Open("/Feedback"),
            await (await app.SignedIn(await app.Given.Manager(centre))).Open("/Feedback"));
        Assert.Equal(HttpStatusCode.Forbidden,
            (await writes.Post($"/Feedback/On/{session.Id}?handler=Ask", [new("Form.Text", "x")])).Status);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await answers.Post($"/Feedback/On/{session.Id}?handler=Answer",
                [new("Form.Text", "x"), new("Form.FeedbackId", $"{feedback.Id}")])).Status);
        Assert.Equal(FeedbackState.Asked, await app.Db(db => db.SessionFeedback.Where(f => f.Id == feedback.Id).Select(f => f.State)
            .SingleAsync()));
    }

    [Fact]
    public async Task What_is_refused_keeps_what_was_typed()
    {
        var (centre, mentor, _, session) = await Held();
        var (manager, answers) = (await app.SignedIn(await app.Given.Manager(centre)), await app.SignedIn(mentor));
        await Ask(await manager.Open($"/Sessions/Show/{session.Id}"), "");
        Assert.Contains("The text is empty.", manager.Text, StringComparison.Ordinal);
        var longText = new string('ش', 20_001);
        await manager.Submit(new { Form_Text = longText }, form: "#feedback form", button: "Send the question");
        Assert.Equal(longText, manager.Page.QuerySelector("textarea")!.TextContent.Trim());
        await manager.Submit(new { Form_Text = longText[1..] }, form: "#feedback form", button: "Send the question");
        Assert.Contains("The question was sent.", manager.Text, StringComparison.Ordinal);

        // The manager asks again while the mentor writes.
        await answers.Open($"/Sessions/Show/{session.Id}");
        await Ask(manager, "Something else");
        await answers.Submit(new { Form_Text = "My answer" }, form: "#feedback form", button: "Send the answer");
        Assert.Contains("This was changed meanwhile.", answers.Text, StringComparison.Ordinal);
        Assert.Contains("Something else", answers.Text, StringComparison.Ordinal);
        Assert.Equal("My answer", answers.Page.QuerySelector("textarea")!.TextContent.Trim());
        await answers.Submit(form: "#feedback form", button: "Send the answer");
        Assert.Contains("The answer was sent.", answers.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_costs_two_statements_and_the_session_one_more()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var last = 0;
        for (var i = 0; i < 30; i++)
        {
            var session = await app.Given.SessionHeld(await app.Given.Youth(centre, mentor), mentor);
            await app.Given.Question(session, manager);
            last = session.Id;
        }

        foreach (var who in new[] { mentor, manager })
        {
            var visitor = await (await app.SignedIn(who)).Open("/Feedback?p=2");
            app.Sql.Clear();
            await visitor.Open("/Feedback?p=2");
            Assert.InRange(app.Sql.Statements.Count(s => !s.Contains("FROM \"Plans\"", StringComparison.Ordinal)), 1, 2);
            Assert.Empty(await app.Sql.SlowSteps(app, "SessionFeedback", "Sessions", "SessionParticipants", "Youths", "Mentorships",
                "Stays", "FeedbackEntries"));
            app.Sql.Clear();
            await visitor.Open($"/Sessions/Show/{last}");
            Assert.InRange(app.Sql.Statements.Count(s => !s.Contains("FROM \"Plans\"", StringComparison.Ordinal)), 1, 4);
        }
    }

    private static Task<Visitor> Ask(Visitor manager, string text) =>
        manager.Submit(new { Form_Text = text }, form: "#feedback form", button: "Send the question");

    private async Task<(Centre Centre, Account Mentor, Youth Youth, Session Session)> Held(string? email = null)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: email);
        var youth = await app.Given.Youth(centre, mentor, born: app.Given.Today.AddYears(-14));
        return (centre, mentor, youth, await app.Given.SessionHeld(youth, mentor));
    }
}
