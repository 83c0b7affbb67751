using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Staff;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>While a mentor is away, what goes to the mentor goes to whoever stands in.</summary>
public sealed class TellingTheCover
{
    [Fact]
    public async Task A_session_on_a_day_of_the_absence_is_told_to_the_cover_and_not_to_the_absent()
    {
        await using var app = new TestApp();
        var (away, cover, youth, manager) = await People(app);
        var session = await app.Given.SessionPlanned(youth, away);
        Assert.Equal([away.Id], await Told(app, ReminderRule.SessionTomorrow, session.Id));

        await using var other = new TestApp();
        (away, cover, youth, manager) = await People(other);
        session = await other.Given.SessionPlanned(youth, away);
        await IsAway(other, manager, away, cover);
        Assert.Equal([cover.Id], await Told(other, ReminderRule.SessionTomorrow, session.Id));
        Assert.Contains("16:30", (await (await other.SignedIn(cover)).Open("/Youths/Today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_cover_the_mentor_is_told_and_after_the_absence_again()
    {
        await using var app = new TestApp();
        var (away, _, youth, _) = await People(app);
        var mentor = await app.SignedIn(away);
        await mentor.Open("/Staff/Away");
        await mentor.Submit(new { Form_From = "2026-11-23", Form_To = "2026-11-25", Form_Reason = nameof(AbsenceReason.Sick) });
        Assert.Contains("The absence is noted", mentor.Text, StringComparison.Ordinal);
        var session = await app.Given.SessionPlanned(youth, away);
        Assert.Equal([away.Id], await Told(app, ReminderRule.SessionTomorrow, session.Id));
    }

    private static async Task<List<int>> Told(TestApp app, ReminderRule rule, int subject)
    {
        await app.Round<PlanReminders>();
        return await app.Db(db => db.Reminders.Where(r => r.Rule == rule && r.SubjectId == subject && r.Channel == ReminderChannel.Page)
            .Select(r => r.RecipientId).OrderBy(id => id).ToListAsync());
    }

    private static async Task IsAway(TestApp app, Account manager, Account away, Account cover)
    {
        var visitor = await app.SignedIn(manager);
        await visitor.Open("/Staff/Absences");
        await visitor.Submit(new
        {
            Form_MentorId = away.Id,
            Form_CoverId = cover.Id,
            Form_From = "2026-11-23",
            Form_To = "2026-11-27",
            Form_Reason = nameof(AbsenceReason.Leave),
        }, form: "main form.card");
    }

    private static async Task<(Account Away, Account Cover, Youth Youth, Account Manager)> People(TestApp app)
    {
        var centre = await app.Given.Centre();
        var away = await app.Given.Mentor(centre);
        return (away, await app.Given.Mentor(centre, latin: "Hassan Idrissi"), await app.Given.Youth(centre, away),
            await app.Given.Manager(centre));
    }
}
