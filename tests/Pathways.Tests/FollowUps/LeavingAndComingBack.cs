using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.FollowUps;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.FollowUps;

/// <summary>The form says what will stop before it stops; who left and comes back has left and come back.</summary>
public sealed class LeavingAndComingBack(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Died", "Close", true)]
    [InlineData("Transferred", "Close", true)]
    [InlineData("Transferred", "Keep", false)]
    public async Task Before_the_accompanying_ends_the_page_says_what_will_stop(string reason, string account, bool closes)
    {
        var (mentor, youth) = await People();
        var own = await app.Given.AccountOf(youth);
        var alone = await app.Given.SessionPlanned(youth, mentor);
        var other = await app.Given.Youth(mentor: mentor);
        var group = await app.Given.SessionPlanned(other, mentor, others: youth);
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(3), StepOwner.Mentor);
        var workshop = await Registered(youth);
        var she = await app.SignedIn(mentor);
        await she.Open($"/FollowUps/Exit/{youth.Id}");

        await she.Submit(new { Form_On = "2026-11-20", Form_Reason = reason });

        foreach (var stops in new[] { "The session of", "goes on with the others", "1 workshop", "1 open step", "No reminders" })
            Assert.Contains(stops, she.Text, StringComparison.Ordinal);
        Assert.False(await app.Db(db => db.Exits.AnyAsync(e => e.YouthId == youth.Id)));
        await she.Submit(new { Form_Account = account });

        Assert.Equal($"/FollowUps/Of/{youth.Id}", she.At);
        Assert.Equal(SessionState.Cancelled, await StateOf(alone));
        Assert.Equal(SessionState.Planned, await StateOf(group));
        Assert.Equal([other.Id], await app.Db(db => db.SessionParticipants.Where(p => p.SessionId == group.Id).Select(p => p.YouthId)
            .ToListAsync()));
        Assert.Equal(RegistrationState.Withdrawn, await app.Db(db => db.Registrations.Where(r => r.WorkshopId == workshop.Id)
            .Select(r => r.State).SingleAsync()));
        Assert.Equal(closes, await app.Db(db => db.Users.Where(a => a.Id == own.Id).Select(a => a.ClosedAt != null).SingleAsync()));
    }

    [Fact]
    public async Task After_a_death_the_page_is_quiet_and_says_with_whom_one_may_speak()
    {
        var (mentor, youth) = await People();
        var psychologist = await app.Given.Psychologist();
        await app.Given.Exit(youth, mentor, reason: ExitReason.Died);
        var she = await app.SignedIn(mentor);

        await she.Open($"/FollowUps/Of/{youth.Id}");

        Assert.Contains("Nobody has to carry it alone", she.Text, StringComparison.Ordinal);
        Assert.Contains(psychologist.Name.Latin, she.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The same person goes on", she.Text, StringComparison.Ordinal);
        Assert.Null(she.Page.QuerySelector("a[href*='/FollowUps/Wave'], a[href*='/FollowUps/Return']"));
    }

    [Fact]
    public async Task Who_left_without_notice_comes_back_and_may_leave_again()
    {
        var (mentor, youth) = await People();
        await app.Given.Exit(youth, mentor, app.Given.Today.AddDays(-40), ExitReason.LeftWithoutNotice);
        var she = await app.SignedIn(mentor);
        await she.Open($"/FollowUps/Of/{youth.Id}");
        await she.Click("Record the return");
        await she.Submit(new { Form_On = "2026-10-01" });
        Assert.Contains("before the exit", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_On = "2026-11-20" });

        Assert.Contains("Left without notice", she.Text, StringComparison.Ordinal);
        Assert.Contains("Returned: 20 November 2026", she.Text, StringComparison.Ordinal);
        await she.Click("Record the exit");
        await she.Submit(new { Form_On = "2026-11-19", Form_Reason = "Independent" });
        Assert.Contains("before the last return", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_On = "2026-11-22", Form_Reason = "Independent" });

        Assert.Equal(2, await app.Db(db => db.Exits.CountAsync(e => e.YouthId == youth.Id)));
    }

    [Fact]
    public void A_return_lies_between_the_exit_and_today_and_no_wave_follows_after_it()
    {
        var today = new DateOnly(2026, 11, 23);
        var youth = new Youth { BirthDate = new DateOnly(2008, 5, 1), EntryDate = new DateOnly(2020, 9, 1) };
        Assert.True(Exit.Record(youth, null, today.AddMonths(-7), ExitReason.LeftWithoutNotice, 7, today, DateTime.UnixEpoch)
            .Made(out var exit));

        Assert.Equal(FollowUpProblem.ReturnBeforeExit, exit.Return(today.AddMonths(-8), 7, today));
        Assert.Equal(FollowUpProblem.ReturnInFuture, exit.Return(today.AddDays(1), 7, today));
        Assert.Null(exit.Return(today.AddMonths(-5), 7, today));
        Assert.Equal(FollowUpProblem.ReturnedTwice, exit.Return(today, 7, today));
        Assert.Equal(FollowUpProblem.WaveOver, FollowUpWave.Record(exit, [], 6, today, InTouch.Yes, Activity.Job, Housing.Family, 7, today)
            .Problem);
        Assert.Equal(FollowUpProblem.ExitBeforeReturn, Exit.Record(youth, exit, today.AddMonths(-6), ExitReason.Other, 7, today,
            DateTime.UnixEpoch).Problem);
        Assert.True(Exit.Record(youth, exit, today, ExitReason.Died, 7, today, DateTime.UnixEpoch).Made(out var last));
        Assert.Equal(FollowUpProblem.DiedAndReturned, last.Return(today, 7, today));
        Assert.Equal(FollowUpProblem.WaveOver, FollowUpWave.Record(last, [], 0, today, InTouch.Yes, Activity.Job, Housing.Family, 7, today)
            .Problem);
    }

    private Task<SessionState> StateOf(Session session) =>
        app.Db(db => db.Sessions.Where(s => s.Id == session.Id).Select(s => s.State).SingleAsync());

    private async Task<Workshop> Registered(Youth youth)
    {
        var centre = await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.Centre).SingleAsync());
        var workshop = await app.Given.Workshop(centre, await app.Given.Manager(centre));
        await app.Db(async db =>
        {
            var found = await db.Workshops.Include(w => w.Registrations).Include(w => w.Centres).SingleAsync(w => w.Id == workshop.Id);
            Assert.Null(found.Register(Participant.Youth(youth.Id), app.Time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        return workshop;
    }

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor, since: app.Given.Today.AddYears(-3)));
    }
}
