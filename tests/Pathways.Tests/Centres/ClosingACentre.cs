using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.FollowUps;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Centres;

/// <summary>A centre ends empty: its youths have moved, its staff is elsewhere, and nobody is given to it any more.</summary>
public sealed class ClosingACentre(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_centre_is_closed_once_it_is_empty_and_leaves_the_choices()
    {
        var (centre, other) = (await app.Given.Centre(), await app.Given.Centre());
        var youth = await app.Given.Youth(centre);
        var (admin, manager) = (await app.SignedIn(await app.Given.Admin()), await app.SignedIn(await app.Given.Manager(allCentres: true)));
        await admin.Open($"/Centres/Show/{centre.Id}");
        Assert.Contains("1 file to move", admin.Text, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("#closing"));
        await admin.Post($"/Centres/Show/{centre.Id}?handler=Close", [new("Closing.From", "2026-11-24")]);
        Assert.Contains("still belong to this centre", admin.Text, StringComparison.Ordinal);
        Assert.Null((await app.Db(db => db.Centres.SingleAsync(c => c.Id == centre.Id))).ClosedFrom);

        await manager.Open($"/Centres/Show/{centre.Id}");
        await manager.Submit(new { Moving_YouthIds = youth.Id, Moving_CentreId = other.Id }, form: "#move");
        await admin.Open($"/Centres/Show/{centre.Id}");
        await admin.Submit(new { Closing_From = "2026-11-24" }, form: "#closing");
        Assert.Contains("The centre is closed.", admin.Text, StringComparison.Ordinal);
        await admin.Open("/Accounts/New");
        Assert.DoesNotContain(centre.NameLatin, admin.Text, StringComparison.Ordinal);
        await manager.Open($"/Youths/Transfer/{youth.Id}");
        var choices = manager.Page.QuerySelector("main form")!.TextContent; // the head names the centre that gave the number
        Assert.DoesNotContain(centre.NameLatin, choices.Replace("\u200e", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await admin.Open($"/Centres/Show/{centre.Id}");
        await admin.Submit(button: "Open the centre again");
        Assert.Null((await app.Db(db => db.Centres.SingleAsync(c => c.Id == centre.Id))).ClosedFrom);
    }

    [Fact]
    public async Task Youths_move_together_with_their_sessions_to_the_lead_chosen_there()
    {
        var (centre, other) = (await app.Given.Centre(), await app.Given.Centre());
        var (before, after) = (await app.Given.Mentor(centre), await app.Given.Mentor(other, latin: "Samir There"));
        var youths = new[] { await app.Given.Youth(centre, before), await app.Given.Youth(centre, before) };
        var session = await app.Given.SessionPlanned(youths[0], before);
        var boss = await app.Given.Manager(allCentres: true);
        var workshop = await app.Given.Workshop(centre, boss);
        await app.Db(async db =>
        {
            Assert.Null((await db.Workshops.Include(w => w.Registrations).SingleAsync(w => w.Id == workshop.Id))
                .Register(Participant.Youth(youths[0].Id), app.Time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        var manager = await app.SignedIn(boss);
        await manager.Open($"/Centres/Show/{centre.Id}");
        await manager.Submit(new
        {
            Moving_YouthIds = string.Join(',', youths.Select(y => y.Id)),
            Moving_CentreId = other.Id,
            Moving_MentorId = after.Id,
        }, form: "#move");
        Assert.Contains("2 files are moved.", manager.Text, StringComparison.Ordinal);
        foreach (var youth in youths)
        {
            var now = await app.Db(db => db.Youths.Where(y => y.Id == youth.Id).Select(y => new
            {
                Centre = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).Single(),
                Lead = y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(app.Given.Today)).Select(m => m.MentorId).Single(),
            }).SingleAsync());
            Assert.Equal((other.Id, after.Id), (now.Centre, now.Lead));
        }

        var held = await app.Db(db => db.Sessions.SingleAsync(s => s.Id == session.Id));
        Assert.Equal((after.Id, SessionState.Planned), (held.MentorId, held.State));
        Assert.Equal(RegistrationState.Withdrawn, await app.Db(db => db.Registrations.Where(r => r.WorkshopId == workshop.Id)
            .Select(r => r.State).SingleAsync()));
        var told = await app.Db(db => db.Reminders.Where(r => r.Rule == ReminderRule.CentreChanged && r.SubjectId == youths[1].Id)
            .Select(r => r.RecipientId).ToListAsync());
        Assert.Equal(new[] { before.Id, after.Id }.Order(), told.Order());
    }

    [Fact]
    public async Task Who_has_left_the_establishment_takes_no_place()
    {
        var centre = await app.Given.Centre();
        var manager = await app.Given.Manager(centre);
        var mentor = await app.Given.Mentor(centre);
        var (_, left, dead) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor),
            await app.Given.Youth(centre, mentor));
        await app.Given.Exit(left, manager);
        await app.Given.Exit(dead, manager, reason: ExitReason.Died);
        var visitor = await app.SignedIn(manager);
        await visitor.Open($"/Centres/Show/{centre.Id}");
        Assert.Equal(["1", "1"], visitor.Page.QuerySelectorAll("dl.facts dd").Skip(1).Take(2).Select(dd => dd.TextContent.Trim()));
        Assert.Contains("Files here: 1", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/Centres");
        Assert.Equal("1", visitor.Page.QuerySelectorAll("tbody td")[2].TextContent.Trim());
    }

    [Fact]
    public async Task Another_centre_is_not_there()
    {
        var visitor = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        var other = await app.Given.Centre();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Centres/Show/{other.Id}")).Status);
    }
}
