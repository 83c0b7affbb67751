using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class HandingOver(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_new_lead_from_a_day_a_meeting_of_both_and_a_closing_note_that_the_youth_reads()
    {
        var (manager, former, next, youth, _) = await People();
        var account = await app.Given.AccountOf(youth);
        var on = app.Given.Today.AddDays(7);
        await Arrange(manager, youth, next, on, meeting: app.Given.Today.AddDays(3), note: "KEEP YOUR SMILE");

        var file = await app.Db(db => db.Youths.Include(y => y.Mentorships).SingleAsync(y => y.Id == youth.Id));
        Assert.Equal((former.Id, next.Id), (file.LeadOn(on.AddDays(-1))!.MentorId, file.LeadOn(on)!.MentorId));
        var meeting = await app.Db(db => db.Sessions.Include(s => s.Participants)
            .SingleAsync(s => s.Participants.Any(p => p.YouthId == youth.Id)));
        Assert.Equal((SessionState.Planned, next.Id), (meeting.State, meeting.MentorId));
        Assert.Equal("", meeting.Topic); // what it is about is said in the reader's language, not stored in the manager's
        var list = await (await app.SignedIn(manager)).Open("/Youths");
        var row = list.Page.QuerySelectorAll("tbody tr").Single(tr => tr.QuerySelector($"a[href*='/{youth.Id}']") is not null).TextContent;
        Assert.Contains("Souad Abergane", row, StringComparison.Ordinal); // still, although the next one is arranged
        Assert.DoesNotContain("Hassan Idrissi", row, StringComparison.Ordinal);
        await (await app.SignedIn(next)).Open($"/Youths/File/{youth.Id}"); // both see the file until then
        await (await app.SignedIn(former)).Open($"/Youths/File/{youth.Id}");

        var me = await (await app.SignedIn(account)).Open("/Youths/Home");
        Assert.Contains("From 30 November 2026: Hassan Idrissi", me.Text, StringComparison.Ordinal);
        Assert.Contains("A word from Souad Abergane", me.Text, StringComparison.Ordinal);
        Assert.Contains("KEEP YOUR SMILE", me.Text, StringComparison.Ordinal);
        Assert.Contains("Getting to know each other, with Souad Abergane there", me.Text, StringComparison.Ordinal);
        Assert.Contains("Getting to know each other, with Souad Abergane there", (await me.Open("/Sessions/Mine")).Text,
            StringComparison.Ordinal);
        await me.Open("/Youths/Mentors");
        await me.Submit(button: "I have read it");
        Assert.Contains("KEEP YOUR SMILE", me.Text, StringComparison.Ordinal);
        Assert.NotNull((await app.Db(db => db.HandOvers.SingleAsync(h => h.YouthId == youth.Id))).ReadAt);
        Assert.DoesNotContain("KEEP YOUR SMILE", (await me.Open("/Youths/Home")).Text, StringComparison.Ordinal);

        var history = await (await app.SignedIn(manager)).Open($"/Youths/HandOver/{youth.Id}");
        Assert.Contains("From Souad Abergane to Hassan Idrissi", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_former_mentor_no_longer_sees_the_file_the_day_after()
    {
        var own = new TestApp();
        await using var _ = own.ConfigureAwait(false);
        var centre = await own.Given.Centre();
        var (manager, former, next) = (await own.Given.Manager(centre), await own.Given.Mentor(centre),
            await own.Given.Mentor(centre, latin: "Hassan Idrissi"));
        var youth = await own.Given.Youth(centre, former);
        var visitor = await own.SignedIn(manager);
        await visitor.Open($"/Youths/HandOver/{youth.Id}");
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.ToMentorId"] = $"{next.Id}",
            ["Form.On"] = "2026-11-24",
            ["Form.MeetingDay"] = "2026-11-25",
            ["Form.MeetingTime"] = "10:00"
        }, form: "main form.card");

        own.Time.Advance(TimeSpan.FromDays(2)); // the day they meet
        await (await own.SignedIn(former)).Open($"/Youths/File/{youth.Id}");
        own.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(HttpStatusCode.NotFound, (await (await own.SignedIn(former)).Get($"/Youths/File/{youth.Id}")).Status);
        await (await own.SignedIn(next)).Open($"/Youths/File/{youth.Id}");
        Assert.Equal(3, await own.Db(db => db.Mentorships.CountAsync(m => m.YouthId == youth.Id && m.MentorId == former.Id
            || m.YouthId == youth.Id && m.MentorId == next.Id && !m.IsCover)));
    }

    [Fact]
    public async Task The_mentor_who_leaves_writes_the_closing_note_until_it_is_read()
    {
        var (manager, former, next, youth, _) = await People();
        await Arrange(manager, youth, next, app.Given.Today.AddDays(7));
        var mentor = await app.SignedIn(former);
        await mentor.Open($"/Youths/File/{youth.Id}");
        await mentor.Click("Closing note");
        await mentor.Submit(new { Form_Text = "" });
        Assert.Contains("The closing note is empty.", mentor.Text, StringComparison.Ordinal);
        await mentor.Submit(new { Form_Text = new string('a', 20_001) });
        Assert.Equal(20_001, mentor.Page.QuerySelector("#Form_Text")!.TextContent.Trim().Length);
        await mentor.Submit(new { Form_Text = "We learned to swim." });
        Assert.Equal("We learned to swim.", (await app.Db(db => db.HandOvers.SingleAsync(h => h.YouthId == youth.Id))).ClosingNote);

        await app.Db(async db =>
        {
            (await db.HandOvers.SingleAsync(h => h.YouthId == youth.Id)).Read(app.Time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        await mentor.Open($"/Youths/ClosingNote/{youth.Id}");
        await mentor.Submit(new { Form_Text = "Changed" });

        Assert.Contains("it stays as it is", mentor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(next)).Get($"/Youths/ClosingNote/{youth.Id}")).Status);
    }

    [Fact]
    public async Task Each_refusal_says_why_and_keeps_what_is_typed()
    {
        var (manager, _, next, youth, _) = await People();
        var visitor = await app.SignedIn(manager);
        var good = new Dictionary<string, string>
        {
            ["Form.ToMentorId"] = $"{next.Id}",
            ["Form.On"] = "2026-12-01",
            ["Form.ClosingNote"] = "كلمة"
        };
        foreach (var (field, value, sentence) in new[]
        {
            ("Form.On", "2026-11-22", "The day of the handover has passed."),
            ("Form.On", "2028-01-01", "six months at most"),
            ("Form.MeetingDay", "2026-12-01", "needs both a day and an hour"),
        })
        {
            await visitor.Open($"/Youths/HandOver/{youth.Id}");
            await visitor.Submit(new Dictionary<string, string>(good) { [field] = value }, form: "main form.card");
            Assert.Contains(sentence, visitor.Text, StringComparison.Ordinal);
            Assert.Equal("كلمة", visitor.Page.QuerySelector("#Form_ClosingNote")!.TextContent.Trim());
        }

        await visitor.Submit(new Dictionary<string, string>(good) { ["Form.MeetingDay"] = "2027-03-01", ["Form.MeetingTime"] = "10:00" },
            form: "main form.card");
        Assert.Contains("a month at most", visitor.Text, StringComparison.Ordinal);
        var stranger = await app.Given.Mentor(await app.Given.Centre());
        await visitor.Post($"/Youths/HandOver/{youth.Id}", new Dictionary<string, string>
        {
            ["Form.ToMentorId"] = $"{stranger.Id}",
            ["Form.On"] = "2026-12-01"
        });
        Assert.Contains("does not work in the centre", visitor.Text, StringComparison.Ordinal);

        await Arrange(manager, youth, next, app.Given.Today.AddDays(7));
        await visitor.Post($"/Youths/HandOver/{youth.Id}", good);
        Assert.Contains("arranged for this file already", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Db(db => db.HandOvers.CountAsync(h => h.YouthId == youth.Id)));
    }

    [Fact]
    public async Task Another_centres_youth_is_not_there_and_a_mentor_arranges_nothing()
    {
        var (_, former, _, youth, _) = await People();
        var other = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        foreach (var page in new[] { "HandOver", "Transfer", "Assign" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/Youths/{page}/{youth.Id}")).Status);
        foreach (var page in new[] { "HandOver", "Transfer" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(former)).Get($"/Youths/{page}/{youth.Id}")).Status);
    }

    [Fact]
    public async Task A_cover_ends_early()
    {
        var (manager, _, next, youth, _) = await People();
        await app.Given.Cover(youth, next, app.Given.Today.AddDays(-3), app.Given.Today.AddDays(20));
        var later = await app.Given.Cover(youth, next, app.Given.Today.AddDays(40), app.Given.Today.AddDays(50));
        var visitor = await app.SignedIn(manager);
        await visitor.Open($"/Youths/Assign/{youth.Id}");

        await visitor.Submit(button: "End today");

        var covers = await app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id && m.IsCover).ToListAsync());
        Assert.Equal(app.Given.Today, covers.Single(c => c.Id != later.Id).To);
        await visitor.Submit(button: "End today");
        Assert.Single(await app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id && m.IsCover).ToListAsync()));
        await visitor.Post($"/Youths/Assign/{youth.Id}?handler=End", new Dictionary<string, string> { ["cover"] = $"{later.Id}" });
        Assert.Contains("This cover is over.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_to_another_centre_is_a_new_stay_and_ends_the_time_of_mentors_who_do_not_work_there()
    {
        var (manager, former, _, youth, centre) = await People();
        var there = await app.Given.Centre();
        var visitor = await app.SignedIn(manager);
        await visitor.Open($"/Youths/Transfer/{youth.Id}");
        await visitor.Submit(new { Form_CentreId = $"{there.Id}", Form_From = "2026-11-25" });
        Assert.Contains("written down on its day or after", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_CentreId = $"{there.Id}", Form_From = "2026-11-23" });

        Assert.Equal("/Youths", visitor.At);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Youths/File/{youth.Id}")).Status);
        var stays = await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).OrderBy(s => s.From).ToListAsync());
        Assert.Equal([(centre.Id, app.Given.Today.AddDays(-1)), (there.Id, (DateOnly?)null)], stays.Select(s => (s.CentreId, s.To)));
        Assert.Equal(app.Given.Today.AddDays(-1), (await app.Db(db => db.Mentorships.SingleAsync(m => m.YouthId == youth.Id))).To);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(former)).Get($"/Youths/File/{youth.Id}")).Status);
        await (await app.SignedIn(await app.Given.Manager(there))).Open($"/Youths/File/{youth.Id}");
    }

    [Fact]
    public async Task The_page_costs_five_statements()
    {
        var (manager, _, next, youth, _) = await People();
        await Arrange(manager, youth, next, app.Given.Today.AddDays(7));
        var visitor = await app.SignedIn(manager);
        await visitor.Open($"/Youths/HandOver/{youth.Id}");
        app.Sql.Clear();
        await visitor.Open($"/Youths/HandOver/{youth.Id}");

        Assert.InRange(app.Sql.Statements.Count, 1, 5);
        Assert.Empty(await app.Sql.SlowSteps(app, "Youths", "Mentorships", "HandOvers", "Sessions"));
    }

    private async Task Arrange(Account manager, Youth youth, Account next, DateOnly on, DateOnly? meeting = null, string note = "")
    {
        var visitor = await app.SignedIn(manager);
        await visitor.Open($"/Youths/HandOver/{youth.Id}");
        await visitor.Submit(
            new Dictionary<string, string>
            {
                ["Form.ToMentorId"] = $"{next.Id}",
                ["Form.On"] = on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["Form.MeetingDay"] = meeting?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
                ["Form.MeetingTime"] = meeting is null ? "" : "16:00",
                ["Form.ClosingNote"] = note,
            },
            form: "main form.card");
        Assert.Contains("The handover is saved.", visitor.Text, StringComparison.Ordinal);
    }

    private async Task<(Account Manager, Account Former, Account Next, Youth Youth, Centre Centre)> People()
    {
        var centre = await app.Given.Centre();
        var former = await app.Given.Mentor(centre);
        return (await app.Given.Manager(centre), former, await app.Given.Mentor(centre, "حسن الإدريسي", "Hassan Idrissi"),
            await app.Given.Youth(centre, former), centre);
    }
}
