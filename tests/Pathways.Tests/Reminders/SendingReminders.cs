using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Jobs;
using Pathways.Core.Plans;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>Real rows, a real mail server on a socket, a clock that is moved.</summary>
public sealed class SendingReminders : IAsyncLifetime
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
    public async Task The_session_of_tomorrow_is_told_once_to_each_over_three_sweeps()
    {
        var (mentor, youth, account) = await People();
        await app.Given.SessionPlanned(youth, mentor, place: "المكتبة");

        for (var i = 0; i < 3; i++) await Sweep();

        Assert.Equal(["anas@example.org", "souad@example.org"], sink.Mails.Select(m => m.To).Order());
        var mine = sink.Mails.Single(m => m.To == "anas@example.org");
        Assert.Equal("مسارات: لديك رسالة", mine.Header("Subject"));
        Assert.Contains("لديك موعد غدا، الثلاثاء 24 نونبر، على الساعة 16:30.", mine.Text, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("المكتبة", mine.Text, StringComparison.Ordinal);
        var hers = sink.Mails.Single(m => m.To == "souad@example.org");
        Assert.Equal("Pathways\u00a0: vous avez un message", hers.Header("Subject"));
        Assert.DoesNotContain("Mostafa", hers.Text + hers.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("مصطفى", hers.Text, StringComparison.Ordinal);
        Assert.Equal(4, await app.Db(db => db.Reminders.CountAsync(r => r.SentAt != null)));
        var home = await (await app.SignedIn(account)).Open("/Sessions/Mine");
        Assert.Contains("24", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_workers_at_once_send_each_reminder_once()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        for (var i = 0; i < 40; i++)
        {
            var youth = await app.Given.Youth(centre, mentor);
            await app.Given.AccountOf(youth, email: $"youth{i}@example.org");
            await app.Given.SessionPlanned(youth, mentor);
        }

        await Task.WhenAll(Run<PlanReminders>(), Run<PlanReminders>());
        await Task.WhenAll(Run<SendReminders>(), Run<SendReminders>(), Run<SendReminders>());

        Assert.Equal(40, sink.Mails.Count);
        Assert.Equal(40, sink.Mails.Select(m => m.To).Distinct().Count());
        Assert.Equal(40, sink.Mails.Select(m => m.Header("Message-ID")).Distinct().Count());
        Assert.All(await app.Db(db => db.Reminders.ToListAsync()), r => Assert.Equal(1, r.Attempts));
    }

    [Fact]
    public async Task A_refused_one_is_tried_again_later_with_the_same_key_and_the_others_go_on()
    {
        var (mentor, youth, _) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        var refusals = 0;
        sink.Recipient = to => to.StartsWith("anas", StringComparison.Ordinal) && refusals++ < 1 ? "451 later, anas@example.org" : null;
        await Sweep();
        Assert.Equal("souad@example.org", Assert.Single(sink.Mails).To);
        var waiting = await app.Db(db => db.Reminders.SingleAsync(r => r.SentAt == null));
        Assert.DoesNotContain("anas", waiting.LastError, StringComparison.Ordinal);
        Assert.NotEqual("", waiting.LastError);

        await Sweep();
        Assert.Single(sink.Mails);
        app.Time.Advance(TimeSpan.FromMinutes(6));
        await Sweep();

        Assert.Equal(2, sink.Mails.Count);
        Assert.Equal(2, (await app.Db(db => db.Reminders.SingleAsync(r => r.Id == waiting.Id))).Attempts);
    }

    [Fact]
    public async Task A_session_that_moved_drops_the_old_reminder_and_is_told_for_its_new_day()
    {
        var (mentor, youth, _) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await Run<PlanReminders>();
        await Move(session, TimeSpan.FromDays(1));
        await Sweep();
        Assert.Empty(sink.Mails);
        Assert.All(await app.Db(db => db.Reminders.ToListAsync()), r => Assert.NotNull(r.DroppedAt));

        app.Time.Advance(TimeSpan.FromDays(1));
        await Sweep();

        Assert.Equal(2, sink.Mails.Count);
    }

    [Fact]
    public async Task A_session_that_moved_within_its_day_is_told_again_with_its_new_hour()
    {
        var (mentor, youth, account) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        await Move(session, TimeSpan.FromHours(1));

        for (var i = 0; i < 2; i++) await Sweep();

        var mine = sink.Mails.Where(m => m.To == "anas@example.org").ToList();
        Assert.Equal(2, mine.Count);
        Assert.Contains("16:30", mine[0].Text, StringComparison.Ordinal);
        Assert.Contains("17:30", mine[1].Text, StringComparison.Ordinal);
        Assert.NotEqual(mine[0].Header("Message-ID"), mine[1].Header("Message-ID"));
        var home = await (await app.SignedIn(account)).Open("/Reminders/Mine");
        Assert.Single(home.Page.QuerySelectorAll(".reminders li"));
        Assert.Contains("17:30", home.Page.QuerySelector(".reminders li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_moved_away_and_back_is_told_again()
    {
        var (mentor, youth, _) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        await Move(session, TimeSpan.FromDays(7));
        await Sweep();
        Assert.Equal(2, sink.Mails.Count);

        await Move(session, TimeSpan.FromDays(-7));
        for (var i = 0; i < 2; i++) await Sweep();

        Assert.Equal(4, sink.Mails.Count);
    }

    [Fact]
    public async Task What_changes_about_a_session_beside_its_hour_and_place_is_not_told()
    {
        var (mentor, youth, _) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        await Move(session, TimeSpan.Zero, topic: "المكتبة");

        await Sweep();

        Assert.Equal(2, sink.Mails.Count);
    }

    [Fact]
    public async Task A_step_is_told_to_its_owner_three_days_before()
    {
        var (mentor, youth, account) = await People();
        var goal = await app.Given.GoalInForce(youth, mentor);
        await app.Given.StepOf(youth, goal, app.Given.Today.AddDays(3), text: "STEP-WORDS");
        await app.Given.StepOf(youth, goal, app.Given.Today.AddDays(3), StepOwner.Mentor);
        await app.Given.StepOf(youth, goal, app.Given.Today.AddDays(4));
        await app.Given.StepOf(youth, goal, app.Given.Today.AddDays(2), StepOwner.Family);
        await app.Given.StepOf(youth, goal, app.Given.Today.AddDays(2), state: StepState.Done);

        await Sweep();
        await Sweep();

        Assert.Equal(["anas@example.org", "souad@example.org"], sink.Mails.Select(m => m.To).Order());
        Assert.All(sink.Mails, m => Assert.DoesNotContain("STEP-WORDS", m.Text, StringComparison.Ordinal));
        var home = await (await app.SignedIn(account)).Open("/Reminders/Mine");
        Assert.Contains("STEP-WORDS", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_died_leaves_its_rows_to_the_next_when_the_lease_ends()
    {
        var (mentor, youth, _) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        await Run<PlanReminders>();
        var until = app.Time.GetUtcNow().UtcDateTime.AddMinutes(10);
        await app.Db(db => db.Reminders.ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedBy, Guid.NewGuid())
            .SetProperty(r => r.LeasedUntil, until)));
        await Run<SendReminders>();
        Assert.Empty(sink.Mails);

        app.Time.Advance(TimeSpan.FromMinutes(11));
        await Run<SendReminders>();

        Assert.Equal(2, sink.Mails.Count);
    }

    [Fact]
    public async Task Before_nine_nothing_is_sent()
    {
        var (mentor, youth, _) = await People();
        await app.Given.SessionPlanned(youth, mentor, new DateTime(2026, 11, 25, 15, 30, 0, DateTimeKind.Utc));
        app.Time.Set(new DateTimeOffset(2026, 11, 24, 8, 59, 0, TimeSpan.Zero));
        await Sweep();
        Assert.Empty(sink.Mails);

        app.Time.Set(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await Sweep();

        Assert.Equal(2, sink.Mails.Count);
    }

    private Task Move(Session session, TimeSpan by, string topic = "") => app.Db(async db =>
    {
        var moved = await db.Sessions.Include(s => s.Participants).SingleAsync(s => s.Id == session.Id);
        moved.Plan(moved.Kind, moved.StartsAt + by, 45, "", topic, app.Time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    });

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

    private async Task<(Account Mentor, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "souad@example.org", language: Language.French);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth, Language.Arabic, "anas@example.org"));
    }
}
