using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

/// <summary>
/// A youth moves to another centre: nothing stays planned that nobody can hold, nobody is left unseen, everybody is told.
/// </summary>
public sealed class MovingToAnotherCentre(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Planned_sessions_are_shown_and_handed_to_the_new_mentor_and_everybody_is_told()
    {
        var (centre, former, youth, account) = await People();
        var there = await app.Given.Centre();
        var next = await app.Given.Mentor(there);
        var head = await app.Given.Manager(there);
        var session = await app.Given.SessionPlanned(youth, former);
        var visitor = await app.SignedIn(await app.Given.Manager(centre));
        await visitor.Open($"/Youths/Transfer/{youth.Id}");
        Assert.Contains("Planned sessions", visitor.Text, StringComparison.Ordinal);

        await visitor.Submit(new { Form_CentreId = $"{there.Id}", Form_MentorId = $"{next.Id}", Form_Sessions = "HandOver" });

        Assert.Contains("The move is saved.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((next.Id, SessionState.Planned), await Now(session));
        Assert.Equal(next.Id, await app.Db(db => db.Mentorships.Where(Mentorship.LeadOn(app.Given.Today))
            .Where(m => m.YouthId == youth.Id).Select(m => m.MentorId).SingleAsync()));
        var told = await app.Db(db => db.Reminders.Where(r => r.Rule == ReminderRule.CentreChanged && r.SubjectId == youth.Id)
            .Select(r => r.RecipientId).ToListAsync());
        Assert.Equal(new[] { account.Id, former.Id, head.Id, next.Id }.Order(), told.Order());
        Assert.Contains("Move to another centre", (await (await app.SignedIn(former)).Open("/Youths/Today")).Text,
            StringComparison.Ordinal);
        await (await app.SignedIn(next)).Open($"/Sessions/Plan?session={session.Id}");
    }

    [Fact]
    public async Task Without_a_new_mentor_sessions_are_called_off_and_the_file_stands_where_a_manager_looks()
    {
        var (centre, former, youth, _) = await People();
        var there = await app.Given.Centre();
        var session = await app.Given.SessionPlanned(youth, former);
        var visitor = await app.SignedIn(await app.Given.Manager(centre));
        await visitor.Open($"/Youths/Transfer/{youth.Id}");
        await visitor.Submit(new { Form_CentreId = $"{there.Id}", Form_Sessions = "HandOver" });
        Assert.Contains("first choose who accompanies there", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((former.Id, SessionState.Planned), await Now(session));

        await visitor.Submit(new { Form_Sessions = "CallOff" });

        Assert.Contains("Nobody accompanies this youth now.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((former.Id, SessionState.Cancelled), await Now(session));
        var head = await app.SignedIn(await app.Given.Manager(there));
        Assert.Contains("Salma Kadiri", (await head.Open("/Youths/Unassigned")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_who_does_not_work_there_is_refused_and_nothing_is_moved()
    {
        var (centre, _, youth, _) = await People();
        var (there, elsewhere) = (await app.Given.Centre(), await app.Given.Centre());
        var stranger = await app.Given.Mentor(elsewhere);
        var visitor = await app.SignedIn(await app.Given.Manager(centre));
        await visitor.Open($"/Youths/Transfer/{youth.Id}");

        await visitor.Submit(new { Form_CentreId = $"{there.Id}", Form_MentorId = $"{stranger.Id}" });

        Assert.NotNull(visitor.Page.QuerySelector("#Form_MentorId .field__error"));
        Assert.Equal(centre.Id, await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.CentreId).SingleAsync()));
    }

    [Fact]
    public async Task Places_in_workshops_of_the_former_centre_are_given_back_and_common_ones_kept()
    {
        var (centre, _, youth, _) = await People();
        var there = await app.Given.Centre();
        var manager = await app.Given.Manager(allCentres: true);
        var (own, common) = (await app.Given.Workshop(centre, manager), await app.Given.Workshop(centre, manager));
        await app.Db(async db =>
        {
            foreach (var workshop in await db.Workshops.Include(w => w.Registrations).Where(w => w.Id == own.Id || w.Id == common.Id)
                .ToListAsync()) Assert.Null(workshop.Register(Participant.Youth(youth.Id), app.Time.GetUtcNow().UtcDateTime));
            db.Add(new WorkshopCentre { WorkshopId = common.Id, CentreId = there.Id });
            await db.SaveChangesAsync();
        });
        var visitor = await app.SignedIn(manager);
        await visitor.Open($"/Youths/Transfer/{youth.Id}");

        await visitor.Submit(new { Form_CentreId = $"{there.Id}" });

        Assert.Equal([(own.Id, RegistrationState.Withdrawn), (common.Id, RegistrationState.Registered)], (await app.Db(db =>
            db.Registrations.Where(r => r.YouthId == youth.Id).OrderBy(r => r.WorkshopId).Select(r => new { r.WorkshopId, r.State })
                .ToListAsync())).Select(r => (r.WorkshopId, r.State)));
    }

    [Fact]
    public async Task A_planned_session_goes_with_the_youth_to_the_next_mentor_of_the_same_centre()
    {
        var (centre, former, youth, _) = await People();
        var next = await app.Given.Mentor(centre);
        var session = await app.Given.SessionPlanned(youth, former);
        var visitor = await app.SignedIn(await app.Given.Manager(centre));
        await visitor.Open($"/Youths/Assign/{youth.Id}");

        await visitor.Submit(new { Form_Kind = "Lead", Form_MentorId = $"{next.Id}" });

        Assert.Equal((next.Id, SessionState.Planned), await Now(session));
    }

    private async Task<(int MentorId, SessionState State)> Now(Session session)
    {
        var now = await app.Db(db => db.Sessions.AsNoTracking().SingleAsync(s => s.Id == session.Id));
        return (now.MentorId, now.State);
    }

    private async Task<(Centre Centre, Account Former, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var former = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, former, latin: "Salma Kadiri", since: app.Given.Today.AddDays(-90));
        return (centre, former, youth, await app.Given.AccountOf(youth));
    }
}
