using Microsoft.EntityFrameworkCore;
using Pathways.Core.Sessions;
using Xunit;

namespace Pathways.Tests.Sessions;

public sealed class ReadingAYouthsSessions(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_protected_note_is_for_mentor_manager_and_the_team_when_referred()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.SessionHeld(youth, mentor, protectedNote: "Guarded words");
        await app.Given.TeamReferral(youth, mentor);

        foreach (var account in new[] { mentor, await app.Given.Manager(centre), await app.Given.Psychologist() })
        {
            var page = await (await app.SignedIn(account)).Open($"/Sessions/Of/{youth.Id}");
            Assert.Contains("Guarded words", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_a_group_others_see_neither_the_protected_note_nor_the_other_youths()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var colleague = await app.Given.Mentor(centre);
        var mine = await app.Given.Youth(centre, mentor, latin: "Anas Belhaj");
        var theirs = await app.Given.Youth(centre, colleague, latin: "Imane Raji");
        var session = await app.Given.SessionHeld(theirs, colleague, protectedNote: "About Imane", others: mine);

        var page = await (await app.SignedIn(mentor)).Open($"/Sessions/Show/{session.Id}");

        Assert.Contains("Anas Belhaj", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Imane", page.Text, StringComparison.Ordinal);
        var own = await (await app.SignedIn(colleague)).Open($"/Sessions/Show/{session.Id}");
        Assert.Contains("About Imane", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planned_ones_stand_on_top_and_opening_is_logged()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        await app.Given.SessionHeld(youth, mentor);
        await app.Given.SessionPlanned(youth, mentor);

        var page = await (await app.SignedIn(mentor)).Open($"/Sessions/Of/{youth.Id}");

        Assert.InRange(page.Text.IndexOf("Planned sessions", StringComparison.Ordinal), 0,
            page.Text.IndexOf("What happened", StringComparison.Ordinal));
        Assert.True(await app.Db(db =>
            db.ReadLog.AnyAsync(e => e.YouthId == youth.Id && e.AccountId == mentor.Id && e.Page == "/Sessions/Of")));
    }

    [Fact]
    public async Task A_planned_session_is_moved_and_asks_again()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Plan?youth={youth.Id}");
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.Day"] = "2026-11-30",
            ["Form.Time"] = "10:00",
            ["Form.Topic"] = "The card"
        });
        Assert.Contains("Monday 30 November, 10:00", visitor.Text, StringComparison.Ordinal);

        await visitor.Click("Change the date");
        await visitor.Submit(new Dictionary<string, string> { ["Form.Day"] = "2026-11-20" });
        Assert.Contains("This date has passed.", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new Dictionary<string, string> { ["Form.Day"] = "2026-12-02" });

        Assert.Contains("Wednesday 2 December, 10:00", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Db(db =>
            db.Sessions.CountAsync(s => s.State == SessionState.Planned && s.Participants.Any(p => p.YouthId == youth.Id))));
    }

    [Fact]
    public async Task Two_who_move_the_same_session_are_told()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        var planned = await app.Given.SessionPlanned(youth, mentor);
        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(mentor));
        await first.Open($"/Sessions/Plan?session={planned.Id}");
        await second.Open($"/Sessions/Plan?session={planned.Id}");

        await first.Submit(new Dictionary<string, string> { ["Form.Day"] = "2026-11-28" });
        await second.Submit(new Dictionary<string, string> { ["Form.Day"] = "2026-11-29", ["Form.Topic"] = "Mine is kept" });

        Assert.Contains("This was changed meanwhile.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Mine is kept", second.Page.QuerySelector("#Form_Topic")!.GetAttribute("value"));

        await second.Submit();
        Assert.Equal("Mine is kept", await app.Db(db => db.Sessions.Where(s => s.Id == planned.Id).Select(s => s.Topic).SingleAsync()));
    }

    [Fact]
    public async Task How_we_get_on_is_drawn_over_time()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        foreach (var (ago, bond) in new[] { (20, Bond.Distant), (10, Bond.Ordinary), (1, Bond.Trust) })
            await app.Given.SessionHeld(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-ago), bond: bond);

        var page = await (await app.SignedIn(mentor)).Open($"/Sessions/Of/{youth.Id}");

        Assert.Equal("Distant, Ordinary, Trust", page.Page.QuerySelector("svg.spark")!.GetAttribute("aria-label"));
        Assert.Contains("Over the last 3 sessions", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_costs_at_most_five_statements()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        for (var i = 1; i <= 200; i++) await app.Given.SessionHeld(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-i));
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Of/{youth.Id}");

        app.Sql.Clear();
        await visitor.Open($"/Sessions/Of/{youth.Id}?p=2");

        Assert.InRange(app.Sql.Statements.Count, 1, 5);
        Assert.Empty(await app.Sql.SlowSteps(app, "Sessions", "SessionParticipants", "Youths"));
    }
}
