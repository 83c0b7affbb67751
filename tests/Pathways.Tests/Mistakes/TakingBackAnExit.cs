using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Changes;
using Pathways.Core.FollowUps;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>An exit or a follow-up written into the wrong file, or by a wrong tap, is put right with a reason.</summary>
public sealed class TakingBackAnExit(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_death_recorded_of_the_wrong_twin_is_taken_back_and_the_file_goes_on()
    {
        var (mentor, youth) = await People();
        await app.Given.Exit(youth, mentor, reason: ExitReason.Died);
        var she = await app.SignedIn(mentor);
        await she.Open($"/FollowUps/Of/{youth.Id}");
        await she.Click("Recorded by mistake?");
        Assert.Contains("Exit · Died · 23 November 2026", she.Text, StringComparison.Ordinal);

        await she.Submit(new { Form_Reason = "" });
        Assert.Contains("Say in a few words what happened.", she.Text, StringComparison.Ordinal);
        Assert.True(await HasLeft(youth));

        await she.Submit(new { Form_Reason = "It was her sister" });
        Assert.Equal($"/FollowUps/Of/{youth.Id}", she.At);
        Assert.Contains("No exit recorded yet", she.Text, StringComparison.Ordinal);
        Assert.Contains("Exit · Died · 23 November 2026", she.Text, StringComparison.Ordinal);
        Assert.Contains($"Put right by {mentor.Name.Latin} · 23 November 2026", she.Text, StringComparison.Ordinal);
        Assert.Contains("It was her sister", she.Text, StringComparison.Ordinal);
        Assert.False(await HasLeft(youth));
        Assert.True(await app.Db(db => db.FileChanges.AnyAsync(c => c.YouthId == youth.Id && c.Fact == FileFact.Exit && c.To == "")));

        await she.Open($"/FollowUps/Exit/{youth.Id}");
        await she.Submit(new { Form_On = "2026-11-20", Form_Reason = "Independent" });
        Assert.Contains("Independent by choice", she.Text, StringComparison.Ordinal);
        Assert.Equal(2, await app.Db(db => db.Exits.CountAsync(e => e.YouthId == youth.Id))); // nothing is deleted
    }

    [Fact]
    public async Task What_was_asked_after_an_exit_that_never_was_counts_no_more_either()
    {
        var (mentor, youth) = await People();
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-4));
        await app.Given.Wave(youth, mentor, 3);
        var she = await app.SignedIn(mentor);
        await TakeBack(she, MistakeKind.Exit, await app.Db(db => db.Exits.Where(e => e.YouthId == youth.Id).Select(e => e.Id)
            .SingleAsync()));

        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-3));
        await she.Open($"/FollowUps/Wave/{youth.Id}/3");
        await she.Submit(new { Form_InTouch = "Lost", Form_Activity = "Unknown", Form_Housing = "Unknown" });
        Assert.Contains("Contact lost", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_closed_with_the_exit_is_open_again_and_one_closed_for_another_reason_stays_closed()
    {
        foreach (var minutesLater in new[] { 0, 60 })
        {
            var (mentor, youth) = await People();
            var account = await app.Given.AccountOf(youth);
            await app.Given.Exit(youth, mentor, reason: ExitReason.Died);
            await app.Db(async db =>
            {
                (await db.Users.SingleAsync(a => a.Id == account.Id)).ClosedAt = app.Time.GetUtcNow().UtcDateTime.AddMinutes(minutesLater);
                await db.SaveChangesAsync();
            });
            await TakeBack(await app.SignedIn(mentor), MistakeKind.Exit, await app.Db(db => db.Exits.Where(e => e.YouthId == youth.Id)
                .Select(e => e.Id).SingleAsync()));
            Assert.Equal(minutesLater == 0, await app.Db(db => db.Users.AnyAsync(a => a.Id == account.Id && a.ClosedAt == null)));
        }
    }

    [Fact]
    public async Task A_follow_up_recorded_by_mistake_can_be_recorded_again()
    {
        var (mentor, youth) = await People();
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-4));
        await app.Given.Wave(youth, mentor, 3, inTouch: InTouch.Lost, housing: Housing.NoFixedPlace);
        var manager = await app.SignedIn(await app.Given.Manager(await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id)
            .Select(s => s.Centre).SingleAsync())));
        await TakeBack(manager, MistakeKind.Wave, await app.Db(db => db.FollowUpWaves.Where(w => w.YouthId == youth.Id).Select(w => w.Id)
            .SingleAsync()));
        Assert.Equal($"/FollowUps/Of/{youth.Id}", manager.At);
        Assert.Contains("Follow-up · Contact lost", manager.Text, StringComparison.Ordinal);

        await manager.Open($"/FollowUps/Wave/{youth.Id}/3");
        await manager.Submit(new { Form_InTouch = "Yes", Form_Activity = "Job", Form_Housing = "SharedRental" });
        Assert.Contains("In touch · Job · Shared rental", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_right_once_is_not_there_a_second_time_and_never_for_others()
    {
        var (mentor, youth) = await People();
        await app.Given.Exit(youth, mentor);
        var exit = await app.Db(db => db.Exits.Where(e => e.YouthId == youth.Id).Select(e => e.Id).SingleAsync());
        var (another, _) = await People();
        var (she, stranger) = (await app.SignedIn(mentor), await app.SignedIn(another));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Mistakes/New/Exit/{exit}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Mistakes/New/Nothing/{exit}")).Status);
        await TakeBack(she, MistakeKind.Exit, exit);
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Mistakes/New/Exit/{exit}")).Status);
    }

    [Fact]
    public void Of_two_who_say_so_the_second_is_told()
    {
        var today = new DateOnly(2026, 11, 23);
        var now = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal(MistakeProblem.ReasonMissing, Mistake.Say(MistakeKind.Exit, new Recorded(1, 1), " ", 7, now).Problem);
        Assert.Equal(MistakeProblem.ReasonTooLong, Mistake.Say(MistakeKind.Exit, new Recorded(1, 1), new string('x', 2_001), 7,
            now).Problem);
        Assert.True(Mistake.Say(MistakeKind.Exit, new Recorded(1, 1, today, "Died"), " the twin ", 7, now).Made(out var mistake));
        Assert.Equal(("the twin", 7, today, "Died"), (mistake.Reason, mistake.ById, mistake.On, mistake.Was));
    }

    private static async Task TakeBack(Visitor who, MistakeKind kind, int id)
    {
        await who.Open($"/Mistakes/New/{kind}/{id}");
        await who.Submit(new { Form_Reason = "A wrong tap" });
    }

    private Task<bool> HasLeft(Youth youth) => app.Db(db => db.Exits.Where(Exit.Stands).AnyAsync(e => e.YouthId == youth.Id));

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor));
    }
}
