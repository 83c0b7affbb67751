using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>In somebody's quiet hours nothing leaves the portal; only a call in danger does, to staff.</summary>
public sealed class KeepingQuiet : IAsyncLifetime
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
    public async Task A_mail_of_the_night_comes_when_the_quiet_hours_end_and_the_bell_says_it_at_once()
    {
        var (mentor, youth, _) = await People();
        At(22, 30);
        await Tell(await StepOf(youth, mentor), youth);

        await app.Round<SendReminders>();
        Assert.Empty(sink.Mails);
        Assert.NotNull((await Row(ReminderChannel.Page)).SentAt);
        var waiting = await Row(ReminderChannel.Email);
        Assert.Equal((7, 0), (Local(waiting.SendAfter).Hour, waiting.Attempts));

        At(6, 59, days: 1);
        await app.Round<SendReminders>();
        Assert.Empty(sink.Mails);
        At(7, 0, days: 0);
        await app.Round<SendReminders>();
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task What_is_over_when_they_end_is_not_sent_and_stays_behind_the_bell()
    {
        var (mentor, youth, _) = await People();
        At(23, 0);
        var session = await app.Given.SessionPlanned(youth, mentor, Now.AddHours(7.5)); // 06:30
        await app.Db(async db =>
        {
            await db.TellAsync([new(ReminderRule.SessionMoved, session.Id, Today.AddDays(1), Mine(youth), session.Moves)], Now,
                TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await app.Round<SendReminders>();
        At(7, 0, days: 1);
        await app.Round<SendReminders>();

        Assert.Empty(sink.Mails);
        Assert.NotNull((await Row(ReminderChannel.Page)).SentAt);
        Assert.NotNull((await Row(ReminderChannel.Email)).DroppedAt);
    }

    [Fact]
    public async Task Danger_breaks_them_for_staff_and_nothing_else_does()
    {
        var (mentor, youth, account) = await People();
        At(23, 0);
        var danger = await app.Given.HelpRequest(youth, HelpKind.Danger, askedAt: Now);
        var talk = await app.Given.HelpRequest(youth, HelpKind.Talk, askedAt: Now);
        var answered = await app.Given.HelpRequest(youth, HelpKind.Talk, askedAt: Now);
        await app.Db(async db =>
        {
            Assert.Null((await db.HelpRequests.SingleAsync(h => h.Id == answered.Id)).Reply(mentor.Id, "هنا", null, Now));
            var hers = new Recipient(mentor.Id, mentor.Email);
            await db.TellAsync(
                [
                    new(ReminderRule.HelpAsked, danger.Id, Today, hers), new(ReminderRule.HelpAsked, talk.Id, Today, hers),
                    new(ReminderRule.HelpAnswered, answered.Id, Today, new(account.Id, account.Email)),
                ],
                Now, TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await app.Round<SendReminders>();
        Assert.StartsWith($"helpasked.{danger.Id}.", Assert.Single(sink.Mails).Message.MessageId, StringComparison.Ordinal);

        At(7, 0, days: 1);
        await app.Round<SendReminders>();
        Assert.Equal(3, sink.Mails.Count);
    }

    [Fact]
    public async Task Each_person_has_own_hours_also_within_one_day_and_the_language_is_that_of_the_sending()
    {
        var (mentor, youth, account) = await People();
        await Choose(account, new(12, 0), new(14, 0));
        At(12, 30);
        await Tell(await StepOf(youth, mentor), youth);
        await app.Round<SendReminders>();
        Assert.Empty(sink.Mails);

        await app.Db(db => db.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, Core.Contact.Language.French)));
        At(14, 0);
        await app.Round<SendReminders>();
        Assert.Contains("Une date est notée", Assert.Single(sink.Mails).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_end_where_they_begin_are_refused_beside_their_field_and_nothing_is_saved()
    {
        var (_, _, account) = await People();
        var me = await (await app.SignedIn(account)).Open("/Reminders/Mine");

        await me.Submit(new Dictionary<string, string> { ["Form.QuietFrom"] = "21:00", ["Form.QuietTo"] = "21:00" }, button: "Save");

        Assert.Contains("The quiet hours end at the hour they begin.", me.Page.QuerySelector("#Form_QuietTo-error")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(await app.Db(db => db.ReminderHabits.ToListAsync()));
    }

    private DateTime Now => app.Time.GetUtcNow().UtcDateTime;

    private DateOnly Today => app.Given.Today;

    private LocalTime Clock => app.Services.GetRequiredService<LocalTime>();

    private DateTime Local(DateTime utc) => Clock.ToLocal(utc);

    private void At(int hour, int minute, int days = 0) =>
        app.Time.Advance(Clock.ToUtc(Today.AddDays(days), new TimeOnly(hour, minute)) - Now);

    private Task<Reminder> Row(ReminderChannel channel) => app.Db(db => db.Reminders.SingleAsync(r => r.Channel == channel));

    private async Task<int> StepOf(Youth youth, Account mentor) =>
        (await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), Today.AddDays(3), StepOwner.Youth)).Id;

    private static Recipient Mine(Youth youth) => new(youth.AccountId!.Value, "anas@example.org");

    private Task Tell(int step, Youth youth) => app.Db(async db =>
    {
        await db.TellAsync([new(ReminderRule.StepDue, step, Today.AddDays(3), Mine(youth))], Now, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task Choose(Account account, TimeOnly from, TimeOnly to) => app.Db(async db => Assert.Null(await db.ChooseAsync(account.Id,
        new Dictionary<(ReminderRule, ReminderChannel), bool>(), (from, to, MailRhythm.OneByOne), Now,
        TestContext.Current.CancellationToken)));

    private async Task<(Account Mentor, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "souad@example.org");
        var youth = await app.Given.Youth(centre, mentor);
        var account = await app.Given.AccountOf(youth, email: "anas@example.org");
        youth.AccountId = account.Id;
        return (mentor, youth, account);
    }
}
