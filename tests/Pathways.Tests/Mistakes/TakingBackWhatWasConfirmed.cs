using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Risks;
using Pathways.Core.Staff;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>Practices, levels of risk, training hours, accreditations and coaching notes recorded by mistake.</summary>
public sealed class TakingBackWhatWasConfirmed(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_practice_confirmed_by_mistake_waits_again()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var practice = await app.Given.Practice(youth, confirmedBy: mentor, alone: true);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Of/{youth.Id}");
        await she.Click("Recorded by mistake?");
        await she.Submit(new { Form_Reason = "Only with me" });
        Assert.Equal($"/Learning/Of/{youth.Id}", she.At);
        Assert.Contains("Only with me", she.Text, StringComparison.Ordinal);
        var kept = await app.Db(db => db.Practices.SingleAsync(p => p.Id == practice.Id));
        Assert.Equal((null, false, null), (kept.ConfirmedAt, kept.Alone, kept.InPassport));
    }

    [Fact]
    public async Task A_level_of_risk_recorded_by_mistake_gives_way_to_the_one_before()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.Risk(youth, mentor, RiskLevel.Low, daysAgo: 5);
        await app.Given.Risk(youth, mentor, RiskLevel.High);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Risks/Of/{youth.Id}");
        Assert.NotNull(she.Page.QuerySelector("#act"));
        await she.Click("Recorded by mistake?");
        await she.Submit(new { Form_Reason = "Her brother was meant" });
        Assert.Equal($"/Risks/Of/{youth.Id}", she.At);
        Assert.Null(she.Page.QuerySelector("#act"));
        Assert.Contains("Her brother was meant", she.Text, StringComparison.Ordinal);
        Assert.Equal(RiskLevel.Low, await app.Db(db => db.Risks.ThatCount().Where(r => r.YouthId == youth.Id).Select(r => r.Level)
            .SingleAsync()));
    }

    [Fact]
    public async Task Hours_an_accreditation_and_a_note_are_taken_back_by_the_manager_and_not_by_their_owner()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var training = await app.Given.Training(mentor, confirmedBy: manager);
        var held = await app.Given.Accreditation(mentor);
        var note = new CoachingNote();
        note.Write(mentor.Id, manager.Id, false, "Meant for another", app.Time.GetUtcNow().UtcDateTime);
        await app.Db(async db =>
        {
            db.CoachingNotes.Add(note);
            await db.SaveChangesAsync();
        });
        var (he, she) = (await app.SignedIn(manager), await app.SignedIn(mentor));
        foreach (var path in new[] { $"Training/{training.Id}", $"Accreditation/{held.Id}", $"CoachingNote/{note.Id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Mistakes/New/{path}")).Status);
            await he.Open($"/Mistakes/New/{path}");
            await he.Submit(new { Form_Reason = "Another person was meant" });
            Assert.Equal($"/Staff/Growth/{mentor.Id}", he.At);
        }

        Assert.Equal(TrainingState.Waiting, await app.Db(db => db.TrainingEntries.Where(e => e.Id == training.Id).Select(e => e.State)
            .SingleAsync()));
        Assert.DoesNotContain("Meant for another", he.Text, StringComparison.Ordinal);
        await she.Open("/Staff/Growth");
        Assert.DoesNotContain("Meant for another", she.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("TS-1204", she.Text, StringComparison.Ordinal);
        Assert.Contains("Another person was meant", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_takes_back_the_own_coaching_note()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var note = new CoachingNote();
        note.Write(mentor.Id, manager.Id, true, "Meant for a friend", app.Time.GetUtcNow().UtcDateTime);
        await app.Db(async db =>
        {
            db.CoachingNotes.Add(note);
            await db.SaveChangesAsync();
        });
        var (he, she) = (await app.SignedIn(manager), await app.SignedIn(mentor));
        Assert.Equal(HttpStatusCode.NotFound, (await he.Get($"/Mistakes/New/CoachingNote/{note.Id}")).Status);
        await she.Open("/Staff/Growth");
        await she.Click("Recorded by mistake?");
        await she.Submit(new { Form_Reason = "Not for him" });
        Assert.Equal("/Staff/Growth", she.At);
        Assert.DoesNotContain("Meant for a friend", she.Text, StringComparison.Ordinal);
        await he.Open($"/Staff/Growth/{mentor.Id}");
        Assert.DoesNotContain("Meant for a friend", he.Text, StringComparison.Ordinal);
    }
}
