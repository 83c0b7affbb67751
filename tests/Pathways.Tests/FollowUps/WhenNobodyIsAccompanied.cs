using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Risks;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.FollowUps;

/// <summary>A youth has died, or another body has taken over: the programme goes quiet about this youth, and only about this one.</summary>
public sealed class WhenNobodyIsAccompanied(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>Kinds that are about the recipient's own account or training, never about a youth.</summary>
    private static readonly ReminderRule[] AboutNoYouth =
        [ReminderRule.AccreditationIn90Days, ReminderRule.AccreditationIn30Days, ReminderRule.CodeMade,
            ReminderRule.MentorWithoutEntry, ReminderRule.PartnerStale, ReminderRule.Letter];

    public static TheoryData<ReminderRule> Rules => [.. Enum.GetValues<ReminderRule>().Except(AboutNoYouth)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task No_kind_of_reminder_is_told_any_more(ReminderRule rule)
    {
        var (centre, mentor, youth, account) = await People();
        var (subject, to, day, version) = await Subject(rule, centre, mentor, youth, account);
        Assert.Single(await StillTrue(rule, subject, to, day, version));

        if (rule == ReminderRule.FollowUpDue) await app.Given.Wave(youth, mentor, 0, inTouch: InTouch.Died); // who has left already
        else await app.Given.Exit(youth, mentor, reason: ExitReason.Died);

        Assert.Empty(await StillTrue(rule, subject, to, day, version));
        await app.Db(db => db.Reminders.ExecuteDeleteAsync());
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanReminders>().RunAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<EscalateHelp>().RunAsync(TestContext.Current.CancellationToken);
        Assert.False(await app.Db(db => db.Reminders.AnyAsync(r => r.SubjectId == subject && r.Rule == rule)));
    }

    [Theory]
    [InlineData(ExitReason.Died)]
    [InlineData(ExitReason.Transferred)]
    public async Task Today_the_countdown_and_the_lists_of_what_waits_are_silent_and_the_file_stays_readable(ExitReason reason)
    {
        var (centre, mentor, youth, _) = await People();
        var other = await app.Given.Youth(centre, mentor, latin: "Hamza Idrissi");
        await app.Given.Risk(youth, mentor, RiskLevel.High, daysAgo: 40);
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(-8));
        await app.Given.HelpRequest(youth, HelpKind.Danger);
        var she = await app.SignedIn(mentor);
        Assert.Contains("Salma Kadiri", (await she.Open("/Youths/Today")).Text, StringComparison.Ordinal);

        await app.Given.Exit(youth, mentor, reason: reason);

        await she.Open("/Youths/Today");
        Assert.DoesNotContain("Salma Kadiri", she.Text, StringComparison.Ordinal);
        Assert.Contains("Hamza Idrissi", she.Text, StringComparison.Ordinal);
        await she.Open($"/Youths/Countdown/{youth.Id}");
        Assert.Contains("no milestones in this file any more", she.Text, StringComparison.Ordinal);
        Assert.Null(she.Page.QuerySelector(".badge"));
        await she.Open($"/Plans/Of/{youth.Id}");
        Assert.Null(she.Page.QuerySelector(".badge--overdue"));
        Assert.Contains(reason == ExitReason.Died ? "She has passed away." : "Another body accompanies her now.", she.Text,
            StringComparison.Ordinal);
        await she.Open("/Youths");
        Assert.Contains(reason == ExitReason.Died ? "Passed away" : "With another body", she.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Salma Kadiri", (await she.Open("/Sessions/Log")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await she.Get($"/Sessions/Plan?youth={youth.Id}")).Status);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await she.Get($"/Sessions/Plan?youth={other.Id}")).Status);
    }

    [Theory]
    [InlineData(ExitReason.ReachedEighteen)]
    [InlineData(ExitReason.ReturnedToFamily)]
    [InlineData(ExitReason.Kafala)]
    [InlineData(ExitReason.Independent)]
    [InlineData(ExitReason.LeftWithoutNotice)]
    [InlineData(ExitReason.Other)]
    public async Task After_every_other_reason_aftercare_goes_on(ExitReason reason)
    {
        var (_, mentor, youth, account) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await app.Given.Exit(youth, mentor, reason: reason);

        Assert.Contains("Salma Kadiri", (await (await app.SignedIn(mentor)).Open("/Youths/Today")).Text, StringComparison.Ordinal);
        Assert.Single(await StillTrue(ReminderRule.SessionTomorrow, session.Id, account, app.Given.Today.AddDays(1), 0));
    }

    [Fact]
    public async Task Who_is_found_to_have_died_at_a_follow_up_is_asked_after_no_more()
    {
        var (centre, mentor, youth, _) = await People();
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-4));
        await app.Given.Wave(youth, mentor, 3, inTouch: InTouch.Died);

        Assert.DoesNotContain("Salma Kadiri", (await (await app.SignedIn(mentor)).Open("/Youths/Today")).Text, StringComparison.Ordinal);
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        Assert.Contains("Passed away", (await manager.Open("/Youths")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_looks_for_a_mentor_or_counts_a_caseload_for_who_is_gone()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var led = await app.Given.Youth(centre, mentor);
        var alone = await app.Given.Youth(centre, latin: "Nobody Leads");
        await app.Given.Exit(led, mentor, reason: ExitReason.Died);
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        Assert.Contains("Nobody Leads", (await manager.Open("/Youths/Unassigned")).Text, StringComparison.Ordinal);
        Assert.Contains("files: 0", Whitespace((await manager.Open("/Youths/Unassigned")).Text), StringComparison.Ordinal);

        await app.Given.Exit(alone, mentor, reason: ExitReason.Died);

        Assert.DoesNotContain("Nobody Leads", (await manager.Open("/Youths/Unassigned")).Text, StringComparison.Ordinal);
    }

    private static string Whitespace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IReadOnlyList<(ReminderRow Row, ReminderFacts Facts)>> StillTrue(ReminderRule rule, int subject, Account to,
        DateOnly day, int version)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ReminderKinds.Of(rule).StillTrueAsync(scope.ServiceProvider.GetRequiredService<ReminderPlanning>(), to.Id,
            [new ReminderRow(1, rule, subject, day, version)],
            TestContext.Current.CancellationToken);
    }

    /// <summary>Something of each kind that is about the youth, and who is told of it.</summary>
    private async Task<(int Subject, Account To, DateOnly Day, int Version)> Subject(ReminderRule rule, Centre centre, Account mentor,
        Youth youth, Account account)
    {
        var (today, tomorrow) = (app.Given.Today, app.Given.Today.AddDays(1));
        switch (rule)
        {
            case ReminderRule.SessionTomorrow or ReminderRule.SessionMoved:
                return ((await app.Given.SessionPlanned(youth, mentor)).Id, mentor, tomorrow, 0);
            case ReminderRule.SessionCancelled:
                var session = await app.Given.SessionPlanned(youth, mentor);
                await app.Db(async db =>
                {
                    var off = await db.Sessions.Include(s => s.Participants).SingleAsync(s => s.Id == session.Id);
                    Assert.Null(off.Log(off.Kind, SessionState.Cancelled, off.StartsAt, 0, app.Time.GetUtcNow().UtcDateTime));
                    await db.SaveChangesAsync();
                });
                return (session.Id, mentor, tomorrow, 0);
            case ReminderRule.StepDue:
                var goal = await app.Given.GoalInForce(youth, mentor);
                return ((await app.Given.StepOf(youth, goal, tomorrow, StepOwner.Mentor)).Id, mentor, tomorrow, 0);
            case ReminderRule.WorkshopTomorrow or ReminderRule.WorkshopPlace or ReminderRule.WorkshopMoved
                or ReminderRule.WorkshopCancelled or ReminderRule.WorkshopOnAgain:
                var manager = await app.Given.Manager(centre);
                var workshop = await app.Given.Workshop(centre, manager, starts: app.Time.GetUtcNow().UtcDateTime.AddDays(1));
                await Change(workshop, w => w.Register(Participant.Youth(youth.Id), app.Time.GetUtcNow().UtcDateTime));
                if (rule == ReminderRule.WorkshopCancelled) await Change(workshop, w => w.Cancel("Rain",
                    app.Time.GetUtcNow().UtcDateTime));
                await app.Db(db => db.Reminders.ExecuteDeleteAsync());
                return (workshop.Id, account, tomorrow, workshop.Moves);
            case ReminderRule.HelpAsked or ReminderRule.HelpUnanswered or ReminderRule.HelpUnansweredLong:
                return ((await app.Given.HelpRequest(youth, HelpKind.Danger)).Id, mentor, today, 0);
            case ReminderRule.HelpAnswered:
                var request = await app.Given.HelpRequest(youth);
                await app.Db(async db =>
                {
                    var found = await db.HelpRequests.SingleAsync(h => h.Id == request.Id);
                    Assert.Null(found.Reply(mentor.Id, "I call you.", null, app.Time.GetUtcNow().UtcDateTime));
                    await db.SaveChangesAsync();
                });
                return (request.Id, account, today, 0);
            case ReminderRule.CentreChanged or ReminderRule.LeadChanged:
                return (youth.Id, mentor, today, 0);
            case ReminderRule.FeedbackAsked:
                var held = await app.Given.SessionHeld(youth, mentor);
                await app.Given.Question(held, await app.Given.Manager(centre));
                return (held.Id, mentor, today, 0);
            case ReminderRule.SessionInAnHour or ReminderRule.StepOverdue or ReminderRule.ReviewDue or ReminderRule.ReassessmentDue
                or ReminderRule.RiskReviewDue or ReminderRule.DocumentToAsk or ReminderRule.DocumentExpires or ReminderRule.Milestone
                or ReminderRule.Eighteen or ReminderRule.FollowUpDue:
                var (due, day) = await Reminders.SomethingDue.Make(app, rule, centre, mentor, youth);
                return (due, mentor, day, 0);
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "A new kind says here what it is about.");
        }
    }

    private Task Change(Workshop workshop, Func<Workshop, WorkshopProblem?> change) => app.Db(async db =>
    {
        var found = await db.Workshops.Include(w => w.Registrations).Include(w => w.Centres).SingleAsync(w => w.Id == workshop.Id);
        Assert.Null(change(found));
        await db.SaveChangesAsync();
    });

    private async Task<(Centre Centre, Account Mentor, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, latin: "Salma Kadiri", sex: Core.Contact.Sex.Female);
        return (centre, mentor, youth, await app.Given.AccountOf(youth));
    }
}
