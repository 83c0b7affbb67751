using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Jobs;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>
/// Nothing due is lost and nothing told twice: a server that is away, a clock that was set, a stop, a worker that is too slow.
/// </summary>
public sealed class SendingThroughFaults : IAsyncLifetime
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
    public async Task A_server_that_is_away_is_asked_once_a_round_and_has_it_all_within_five_minutes_of_its_return()
    {
        await Sessions(45);
        await app.Round<PlanReminders>();
        sink.Login = ("portal", "secret"); // the settings have no user: no mail goes
        for (var minute = 0; minute < 3; minute++)
        {
            await app.Round<SendReminders>();
            app.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, sink.Lines);
        Assert.All(await Mails(), r => Assert.Equal(0, r.Attempts)); // no fault of theirs: later they have all their tries
        sink.Login = null;
        for (var minute = 0; minute < 6; minute++)
        {
            await app.Round<SendReminders>();
            app.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(45, sink.Mails.Select(m => m.To).Distinct().Count());
        Assert.Equal(45, sink.Mails.Count);
    }

    [Fact]
    public async Task A_slow_worker_leaves_alone_what_another_took_meanwhile()
    {
        await Sessions(3);
        await app.Round<PlanReminders>();
        sink.AfterTheDot = () =>
        {
            sink.AfterTheDot = () => null;
            app.Time.Advance(TimeSpan.FromMinutes(6)); // its lease is over
            app.Db(db => db.Reminders.Where(r => r.Channel == ReminderChannel.Email && r.SentAt == null && r.LeasedBy != null)
                .OrderByDescending(r => r.Id).Take(2).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedBy, Guid.NewGuid())
                    .SetProperty(r => r.LeasedUntil, app.Time.GetUtcNow().UtcDateTime.AddMinutes(5)))).GetAwaiter().GetResult();
            return null;
        };

        await app.Round<SendReminders>();

        Assert.Single(sink.Mails);
        app.Time.Advance(TimeSpan.FromMinutes(6)); // the other one died
        await app.Round<SendReminders>();
        Assert.Equal(3, sink.Mails.Select(m => m.To).Distinct().Count());
        Assert.Equal(3, sink.Mails.Count);
    }

    [Fact]
    public async Task A_stop_lets_the_mail_under_way_end_and_frees_the_others()
    {
        await Sessions(3);
        await app.Round<PlanReminders>();
        using var stop = new CancellationTokenSource();
        sink.AfterTheDot = () =>
        {
            stop.Cancel();
            return null;
        };
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                scope.ServiceProvider.GetRequiredService<SendReminders>().RunAsync(stop.Token));
        }

        Assert.Single(sink.Mails);
        Assert.Single(await Mails(), r => r.SentAt != null);
        sink.AfterTheDot = () => null;
        await app.Round<SendReminders>();

        Assert.Equal(3, sink.Mails.Select(m => m.To).Distinct().Count());
        Assert.Equal(3, sink.Mails.Count);
        Assert.All(await Mails(), r => Assert.Equal(1, r.Attempts));
    }

    [Fact]
    public async Task A_clock_that_was_days_ahead_and_was_set_right_has_lost_nothing()
    {
        await Sessions(2);
        await app.Round<PlanReminders>();
        var right = app.Time.GetUtcNow();
        app.Time.Set(right.AddDays(3));
        await Sweep();
        Assert.Empty(sink.Mails);

        app.Time.Set(right);
        for (var i = 0; i < 3; i++) await Sweep();

        Assert.Equal(["youth0@example.org", "youth1@example.org"], sink.Mails.Select(m => m.To).Order());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_tells_nothing_twice_and_stops_no_job()
    {
        await Sessions(2);
        await Sweep();
        app.Time.Advance(TimeSpan.FromHours(-1));
        var jobs = app.Services.GetRequiredService<RunJob>();
        var stop = TestContext.Current.CancellationToken;

        Assert.True(await jobs.IsDueAsync<SendReminders>(TimeSpan.FromMinutes(1), stop));
        await Sweep();
        Assert.False(await jobs.IsDueAsync<SendReminders>(TimeSpan.FromMinutes(1), stop));
        app.Time.Advance(TimeSpan.FromHours(1));
        await Sweep();

        Assert.Equal(2, sink.Mails.Count);
    }

    [Fact]
    public async Task What_a_worker_with_a_clock_far_ahead_had_claimed_is_free()
    {
        await Sessions(1);
        await app.Round<PlanReminders>();
        var until = app.Time.GetUtcNow().UtcDateTime.AddYears(1);
        await app.Db(db => db.Reminders.ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedBy, Guid.NewGuid())
            .SetProperty(r => r.LeasedUntil, until)));

        await app.Round<SendReminders>();

        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task A_step_noted_as_done_by_mistake_is_told_all_the_same_unless_its_kind_is_not_wanted()
    {
        var (youth, account) = (await Sessions(1))[0];
        await app.Db(db => db.Sessions.ExecuteDeleteAsync());
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(2));
        await app.Round<PlanReminders>();
        await State(StepState.Done);
        await app.Round<SendReminders>();
        Assert.All(await Mails(), r => Assert.NotNull(r.DroppedAt));
        await State(StepState.InProgress);
        await app.Db(db =>
        {
            db.ReminderChoices.Add(new ReminderChoice
            {
                AccountId = account.Id,
                Rule = ReminderRule.StepDue,
                Channel = ReminderChannel.Email,
            });
            return db.SaveChangesAsync();
        });
        await Sweep();
        Assert.Empty(sink.Mails);
        Assert.All(await Mails(), r => Assert.NotNull(r.DroppedAt));
        await app.Db(db => db.ReminderChoices.ExecuteDeleteAsync());

        for (var i = 0; i < 2; i++) await Sweep();

        Assert.Equal("youth0@example.org", Assert.Single(sink.Mails).To);
    }

    private Task State(StepState state) =>
        app.Db(db => db.Steps.ExecuteUpdateAsync(set => set.SetProperty(s => s.State, state)));

    private async Task<List<Reminder>> Mails() =>
        await app.Db(db => db.Reminders.AsNoTracking().Where(r => r.Channel == ReminderChannel.Email).ToListAsync());

    /// <summary>Youths with a session tomorrow, each with an address, and a mentor without one.</summary>
    private async Task<List<(Youth Youth, Account Account)>> Sessions(int count)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youths = new List<(Youth, Account)>();
        for (var i = 0; i < count; i++)
        {
            var youth = await app.Given.Youth(centre, mentor);
            youths.Add((youth, await app.Given.AccountOf(youth, email: $"youth{i}@example.org")));
            await app.Given.SessionPlanned(youth, mentor);
        }

        return youths;
    }

    private async Task Sweep()
    {
        await app.Round<PlanReminders>();
        await app.Round<SendReminders>();
    }
}
