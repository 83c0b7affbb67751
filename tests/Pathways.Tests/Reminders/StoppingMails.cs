using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>
/// Whoever gets a mail can have no more of its kind with one click in the mail program; what protects somebody always comes.
/// </summary>
public sealed partial class StoppingMails : IAsyncLifetime
{
    private readonly SmtpSink sink = new();
    private MailingApp app = null!;

    public ValueTask InitializeAsync()
    {
        app = new MailingApp(sink.Port, "https://pathways.example.org");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_program_stops_a_kind_with_one_post_and_the_other_kinds_go_on()
    {
        var (mentor, youth, account) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        var address = AddressIn(sink.Mails.Single(m => m.To == "anas@example.org"));

        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await Post(address)).StatusCode);

        await app.Given.SessionPlanned(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddHours(20));
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(1), StepOwner.Youth);
        await Sweep();
        var mine = sink.Mails.Where(m => m.To == "anas@example.org").Select(m => m.Message.MessageId!.Split('.')[0]);
        Assert.Equal(["sessiontomorrow", "stepdue"], mine);
        Assert.Equal(2, sink.Mails.Count(m => m.To == "souad@example.org")); // the other one's choice is not hers
        Assert.Equal(2, await app.Db(db => db.Reminders.CountAsync(r => r.RecipientId == account.Id
            && r.Rule == ReminderRule.SessionTomorrow && r.Channel == ReminderChannel.Page && r.SentAt != null)));
        Assert.Equal(1, await app.Db(db => db.ReminderChoices.CountAsync(c => c.AccountId == account.Id && !c.IsWanted)));
    }

    [Fact]
    public async Task Whoever_only_looks_at_the_address_changes_nothing_and_reads_neither_name_nor_kind()
    {
        var (mentor, youth, _) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        var visitor = app.Visitor();

        await visitor.Open(AddressIn(sink.Mails.Single(m => m.To == "anas@example.org")));
        Assert.Empty(await app.Db(db => db.ReminderChoices.ToListAsync()));
        Assert.DoesNotContain("session", visitor.Text, StringComparison.OrdinalIgnoreCase);
        await visitor.Submit(button: "Stop them");

        Assert.Contains("Mails like this one no longer come.", visitor.Text, StringComparison.Ordinal);
        Assert.False(Assert.Single(await app.Db(db => db.ReminderChoices.ToListAsync())).IsWanted);
        await visitor.Submit(button: "Send them again");

        Assert.Contains("come as before", visitor.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(await app.Db(db => db.ReminderChoices.ToListAsync())).IsWanted);
    }

    [Theory]
    [InlineData("/m/1")]
    [InlineData("/m/CfDJ8guess")]
    public async Task A_guessed_address_is_not_there(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Post(address)).StatusCode);

    [Fact]
    public async Task A_secret_with_one_letter_changed_is_not_there()
    {
        var (mentor, youth, _) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        var address = AddressIn(sink.Mails.Single(m => m.To == "anas@example.org"));

        var changed = address[..^3] + (address[^3] == 'A' ? 'B' : 'A') + address[^2..];

        Assert.Equal(HttpStatusCode.NotFound, (await Post(changed)).StatusCode);
    }

    [Fact]
    public async Task What_protects_somebody_cannot_be_switched_off_and_offers_no_address()
    {
        var (mentor, youth, _) = await People();
        var now = app.Time.GetUtcNow().UtcDateTime;
        var call = await app.Given.HelpRequest(youth, Pathways.Core.Help.HelpKind.Danger, askedAt: now);
        await app.Db(async db =>
        {
            Assert.Equal(ReminderProblem.AlwaysTold, await db.ChooseAsync(mentor.Id, ReminderRule.HelpAsked, ReminderChannel.Email,
                isWanted: false, now, TestContext.Current.CancellationToken));
            await db.TellAsync([new(ReminderRule.HelpAsked, call.Id, app.Given.Today, new Recipient(mentor.Id, mentor.Email))], now,
                TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.Round<SendReminders>();

        Assert.Equal("", Assert.Single(sink.Mails).Header("List-Unsubscribe"));
        Assert.Equal("", sink.Mails[0].Header("List-Unsubscribe-Post"));
    }

    [Fact]
    public async Task What_was_switched_off_and_on_again_comes()
    {
        var (mentor, youth, account) = await People();
        var now = app.Time.GetUtcNow().UtcDateTime;
        foreach (var wanted in new[] { false, true })
        {
            await app.Db(async db => Assert.Null(await db.ChooseAsync(account.Id, ReminderRule.SessionTomorrow, ReminderChannel.Email,
                wanted, now, TestContext.Current.CancellationToken)));
        }

        await app.Given.SessionPlanned(youth, mentor);
        await Sweep();

        Assert.Single(sink.Mails, m => m.To == "anas@example.org");
    }

    private static string AddressIn(Delivered mail)
    {
        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        return Secret().Match(mail.Header("List-Unsubscribe")).Groups["path"].Value;
    }

    private async Task<HttpResponseMessage> Post(string address)
    {
        using var content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        return await app.Client().PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    private async Task Sweep()
    {
        await app.Round<PlanReminders>();
        await app.Round<SendReminders>();
    }

    private async Task<(Account Mentor, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "souad@example.org");
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth, email: "anas@example.org"));
    }

    [GeneratedRegex("^<https://pathways\\.example\\.org(?<path>/m/[A-Za-z0-9_-]{60,})>$")]
    private static partial Regex Secret();
}
