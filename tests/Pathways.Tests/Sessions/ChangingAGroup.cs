using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Sessions;
using Xunit;

namespace Pathways.Tests.Sessions;

public sealed class ChangingAGroup(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_mentor_of_one_of_its_youths_neither_moves_nor_logs_it()
    {
        var (author, other) = (await app.Given.Mentor(), await app.Given.Mentor());
        var group = await app.Given.SessionPlanned(await app.Given.Youth(mentor: author), author,
            others: await app.Given.Youth(mentor: other));
        var visitor = await app.SignedIn(other);

        foreach (var page in new[] { "Plan", "Log" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Sessions/{page}?session={group.Id}")).Status);
        }

        var mine = await app.SignedIn(author);
        Assert.Equal(HttpStatusCode.OK, (await mine.Open($"/Sessions/Plan?session={group.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await mine.Open($"/Sessions/Log?session={group.Id}")).Status);
    }

    [Fact]
    public async Task A_form_open_since_before_changes_nothing_once_the_session_is_anothers()
    {
        var (author, other) = (await app.Given.Mentor(), await app.Given.Mentor());
        var group = await app.Given.SessionPlanned(await app.Given.Youth(mentor: other), other,
            others: await app.Given.Youth(mentor: author));
        var (move, log) = (await app.SignedIn(other), await app.SignedIn(other));
        await move.Open($"/Sessions/Plan?session={group.Id}");
        await log.Open($"/Sessions/Log?session={group.Id}");
        await app.Db(db => db.Sessions.Where(s => s.Id == group.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.MentorId, author.Id)));

        await move.Submit(new Dictionary<string, string> { ["Form.Topic"] = "Taken over" });
        await log.Submit(new Dictionary<string, string> { ["Form.Outcome"] = "Cancelled" });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (move.Status, log.Status));
        var now = await app.Db(db => db.Sessions.AsNoTracking().SingleAsync(s => s.Id == group.Id));
        Assert.Equal((author.Id, SessionState.Planned, ""), (now.MentorId, now.State, now.Topic));
    }

    [Fact]
    public async Task A_form_without_its_key_is_refused_and_saved_with_a_new_one()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        foreach (var page in new[] { "Plan", "Log" })
        {
            var visitor = await app.SignedIn(mentor);
            await visitor.Open($"/Sessions/{page}?youth={youth.Id}");
            await visitor.Submit(new Dictionary<string, string> { ["Form.ClientId"] = $"{Guid.Empty}" });
            Assert.Contains("This form came without its key", visitor.Text, StringComparison.Ordinal);
            await visitor.Submit(page == "Log" ? new { Form_OpenNote = "We met" } : null);
        }

        var keys = await app.Db(db => db.Sessions.Where(s => s.Participants.Any(p => p.YouthId == youth.Id)).Select(s => s.ClientId)
            .ToListAsync());
        Assert.Equal(2, keys.Count);
        Assert.DoesNotContain(Guid.Empty, keys);
    }

    [Fact]
    public async Task A_youth_who_is_late_still_finds_the_place()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        var account = await app.Given.AccountOf(youth);
        var session = await app.Given.SessionPlanned(youth, mentor, place: "Room of the blue door");
        var began = app.Time.GetUtcNow().UtcDateTime.AddMinutes(-5);
        await app.Db(db => db.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.StartsAt, began)));

        Assert.Contains("Room of the blue door", (await (await app.SignedIn(account)).Open("/Sessions/Mine")).Text,
            StringComparison.Ordinal);

        await app.Db(db => db.Sessions.Where(s => s.Id == session.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.StartsAt, began.AddHours(-1))));
        Assert.DoesNotContain("Room of the blue door", (await (await app.SignedIn(account)).Open("/Sessions/Mine")).Text,
            StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_youth_who_gets_another_mentor_or_centre_leaves_planned_groups_of_the_former(bool moves)
    {
        var (centre, elsewhere) = (await app.Given.Centre(), await app.Given.Centre());
        var (former, next) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre));
        var (goes, stays) = (await app.Given.Youth(centre, former, since: app.Given.Today.AddDays(-90)),
            await app.Given.Youth(centre, former));
        var group = await app.Given.SessionPlanned(stays, former, others: goes);
        var alone = await app.Given.SessionPlanned(goes, former);
        var open = await app.SignedIn(former);
        await open.Open($"/Sessions/Plan?session={group.Id}");

        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await manager.Open(moves ? $"/Youths/Transfer/{goes.Id}" : $"/Youths/Assign/{goes.Id}");
        if (moves) await manager.Submit(new { Form_CentreId = elsewhere.Id });
        else await manager.Submit(new { Form_Kind = "Lead", Form_MentorId = next.Id });

        Assert.Contains("go on without this youth", manager.Text, StringComparison.Ordinal);
        var there = await app.Db(db => db.SessionParticipants.Where(p => p.SessionId == group.Id).Select(p => p.YouthId).ToListAsync());
        Assert.Equal([stays.Id], there);
        Assert.True(await app.Db(db => db.SessionParticipants.AnyAsync(p => p.SessionId == alone.Id && p.YouthId == goes.Id)));
        await open.Submit();
        Assert.Contains("This was changed meanwhile", open.Text, StringComparison.Ordinal);
        await open.Submit();
        Assert.DoesNotContain("meanwhile", open.Text, StringComparison.Ordinal);
        await (await app.SignedIn(former)).Open($"/Sessions/Plan?session={group.Id}");
    }
}
