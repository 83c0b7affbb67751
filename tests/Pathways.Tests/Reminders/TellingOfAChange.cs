using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>What changes after people were told of it reaches them once, and says nothing to a bystander.</summary>
public sealed class TellingOfAChange : IAsyncLifetime
{
    private readonly SmtpSink sink = new();
    private MailingApp app = null!;

    public ValueTask InitializeAsync()
    {
        app = new MailingApp(sink.Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task A_session_moved_within_the_day_after_its_reminder_is_told_once_to_all_who_were_told()
    {
        var (mentor, youth) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        Assert.Equal(2, sink.Mails.Count);

        await Change(mentor, session, ("Form.Time", "13:30"));
        for (var i = 0; i < 3; i++) await Sweep();

        Assert.Equal(4, sink.Mails.Count);
        var mine = sink.Mails.Last(m => m.To == "anas@example.org");
        Assert.Equal("مسارات: لديك رسالة", mine.Header("Subject"));
        Assert.Contains("13:30", mine.Text, StringComparison.Ordinal);
        Assert.Contains("13:30", sink.Mails.Last(m => m.To == "souad@example.org").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_place_is_told_and_not_named()
    {
        var (mentor, youth) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await Sweep();

        await Change(mentor, session, ("Form.Place", "PLACE-WORDS"));
        for (var i = 0; i < 2; i++) await Sweep();

        Assert.Equal(4, sink.Mails.Count);
        Assert.All(sink.Mails, mail => Assert.DoesNotContain("PLACE-WORDS", mail.Text + mail.Raw, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_moved_to_another_day_is_told_at_once_and_again_on_its_eve()
    {
        var (mentor, youth) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await Sweep();

        await Change(mentor, session, ("Form.Day", Day(app.Given.Today.AddDays(8))));
        await Sweep();
        Assert.Equal(4, sink.Mails.Count);
        app.Time.Advance(TimeSpan.FromDays(7));
        for (var i = 0; i < 2; i++) await Sweep();

        Assert.Equal(6, sink.Mails.Count);
    }

    [Fact]
    public async Task A_session_that_is_cancelled_after_its_reminder_is_told_once_to_all_who_were_told()
    {
        var (mentor, youth) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await Sweep();

        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?session={session.Id}");
        await visitor.Submit(new Dictionary<string, string> { ["Form.Outcome"] = "Cancelled" });
        Assert.Equal(SessionState.Cancelled, await app.Db(db => db.Sessions.Where(s => s.Id == session.Id).Select(s => s.State)
            .SingleAsync()));
        for (var i = 0; i < 2; i++) await Sweep();

        Assert.Equal(4, sink.Mails.Count);
        Assert.Equal("مسارات: لديك رسالة", sink.Mails.Last(m => m.To == "anas@example.org").Header("Subject"));
    }

    [Fact]
    public async Task A_change_before_anybody_was_told_is_no_message()
    {
        var (mentor, youth) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor, new DateTime(2026, 11, 30, 15, 30, 0, DateTimeKind.Utc));
        await Sweep();

        await Change(mentor, session, ("Form.Time", "13:30"));
        await Sweep();

        Assert.Empty(sink.Mails);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_workshop_that_changes_is_told_once_to_who_has_a_place(bool place)
    {
        var (_, youth) = await People();
        var now = app.Time.GetUtcNow().UtcDateTime;
        var centre = await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.Centre).SingleAsync());
        var workshop = await app.Given.Workshop(centre, await app.Given.Manager(centre), starts: now.AddDays(1));
        await Change(workshop.Id, w => w.Register(Participant.Youth(youth.Id), now));
        await Sweep();
        Assert.Single(sink.Mails);

        await Change(workshop.Id, w => w.Describe(new WorkshopPlan(w.Audience, w.Topic, w.TitleArabic, w.TitleLatin,
            place ? w.StartsAt : w.StartsAt.AddHours(2), w.Minutes, w.Capacity, [.. w.Centres.Select(c => c.CentreId)],
            place ? "PLACE-WORDS" : w.Place, w.LedBy, w.About, w.Material), now));
        for (var i = 0; i < 2; i++) await Sweep();

        Assert.Equal(2, sink.Mails.Count);
        Assert.DoesNotContain("PLACE-WORDS", sink.Mails[^1].Text + sink.Mails[^1].Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_moved_away_and_back_to_its_day_is_told_again()
    {
        var (mentor, youth) = await People();
        var step = await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(3));
        await Sweep();
        Assert.Single(sink.Mails);

        foreach (var days in new[] { 20, 3 }) await app.Db(async db =>
        {
            var moved = await db.Steps.Include(s => s.Goal).ThenInclude(g => g.Plan).SingleAsync(s => s.Id == step.Id);
            Assert.Null(moved.Reschedule(app.Given.Today.AddDays(days), app.Given.Today));
            await db.SaveChangesAsync();
        });
        for (var i = 0; i < 2; i++) await Sweep();

        Assert.Equal(2, sink.Mails.Count);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task Change(Account mentor, Session session, (string Field, string Value) typed)
    {
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Plan?session={session.Id}");
        await visitor.Submit(new Dictionary<string, string> { [typed.Field] = typed.Value });
    }

    private async Task Change(int workshopId, Func<Workshop, WorkshopProblem?> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeWorkshop>()
            .RunAsync(workshopId, change, TestContext.Current.CancellationToken));
    }

    private async Task Sweep()
    {
        await Run<PlanReminders>();
        await Run<SendReminders>();
    }

    private async Task<JobResult> Run<T>() where T : IJob
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<T>().RunAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "souad@example.org", language: Language.French);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.AccountOf(youth, Language.Arabic, "anas@example.org");
        return (mentor, youth);
    }
}
