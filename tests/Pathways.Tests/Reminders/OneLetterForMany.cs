using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>Whoever chose so gets one letter in the morning, or on Monday, instead of many mails: once, and nothing is lost.</summary>
public sealed class OneLetterForMany : IAsyncLifetime
{
    private readonly SmtpSink sink = new();
    private MailingApp app = null!;
    private Account mentor = null!;
    private Account account = null!;
    private Youth youth = null!;
    private int goal;

    private DateTime Now => app.Time.GetUtcNow().UtcDateTime;

    private DateOnly Today => app.Given.Today;

    private LocalTime Clock => app.Services.GetRequiredService<LocalTime>();

    private IEnumerable<Delivered> Mine => sink.Mails.Where(m => m.To == "anas@example.org");

    public async ValueTask InitializeAsync()
    {
        app = new MailingApp(sink.Port, "https://pathways.example.org");
        var centre = await app.Given.Centre();
        mentor = await app.Given.Mentor(centre, email: "souad@example.org");
        youth = await app.Given.Youth(centre, mentor);
        account = await app.Given.AccountOf(youth, email: "anas@example.org");
        goal = await app.Given.GoalInForce(youth, mentor);
        At(9, 0, days: 1); // a Tuesday
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task What_the_morning_planned_comes_as_one_letter_a_little_later_and_all_of_it_is_marked_as_sent_by_it()
    {
        await Choose(MailRhythm.EachMorning);
        await app.Given.StepOf(youth, goal, Today.AddDays(2), StepOwner.Youth);
        await app.Given.StepOf(youth, goal, Today.AddDays(3), StepOwner.Youth);
        await app.Given.SessionPlanned(youth, mentor, Now.AddHours(30));

        for (var i = 0; i < 2; i++) await Sweep();
        Assert.Empty(Mine);
        Assert.Contains("with the next mail", (await (await app.SignedIn(account)).Open("/Reminders/Mine")).Text, StringComparison.Ordinal);
        At(9, 30);
        for (var i = 0; i < 3; i++) await Sweep();

        var letter = Assert.Single(Mine);
        Assert.Equal("Pathways: you have a message", letter.Header("Subject"));
        Assert.Equal(2, letter.Message.TextBody!.Split("a date is noted").Length - 1);
        Assert.Equal(1, letter.Message.TextBody!.Split("an appointment").Length - 1);
        Assert.Contains($"/n/{(await Letter()).Id}", letter.Text, StringComparison.Ordinal);
        var rows = await Rows();
        Assert.Equal(3, rows.Count(r => r.LetterId is not null));
        Assert.All(rows, r => Assert.NotNull(r.SentAt));
        At(9, 30, days: 1);
        await app.Round<SendReminders>();
        Assert.Single(Mine);
        Assert.Equal("/Reminders/News", (await (await app.SignedIn(account)).Open($"/n/{(await Letter()).Id}")).At);
    }

    [Fact]
    public async Task A_change_and_what_is_near_come_by_themselves_and_the_other_ones_mails_go_on()
    {
        await Choose(MailRhythm.EachWeek);
        await app.Given.SessionPlanned(youth, mentor, Now.AddHours(20));
        await app.Given.StepOf(youth, goal, Today.AddDays(3), StepOwner.Youth); // before Monday

        await Sweep();

        Assert.Equal(["sessiontomorrow", "stepdue"], Mine.Select(Kind).Order());
        Assert.Single(sink.Mails, m => m.To == "souad@example.org");
        Assert.DoesNotContain(await Rows(), r => r.LetterId is not null);
    }

    [Fact]
    public async Task The_letter_of_the_week_comes_on_Monday()
    {
        await Choose(MailRhythm.EachWeek);
        await app.Given.Document(youth, expires: Today.AddDays(20));
        await Sweep();
        At(9, 30, days: 5);
        await app.Round<SendReminders>();
        Assert.Empty(Mine);

        At(9, 30, days: 1);
        await app.Round<SendReminders>();

        Assert.Equal(DayOfWeek.Monday, Today.DayOfWeek);
        Assert.Equal("letter", Kind(Assert.Single(Mine)));
    }

    [Fact]
    public async Task What_is_done_or_not_wanted_when_the_letter_leaves_is_not_in_it_and_an_empty_letter_is_none()
    {
        await Choose(MailRhythm.EachMorning);
        var step = await app.Given.StepOf(youth, goal, Today.AddDays(2), StepOwner.Youth);
        await app.Given.Document(youth, expires: Today.AddDays(20));
        await Sweep();
        Assert.Equal(2, (await Rows()).Count(r => r.LetterId is not null));
        await app.Db(db => db.Steps.Where(s => s.Id == step.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, StepState.Done)));
        await app.Db(async db => Assert.Null(await db.ChooseAsync(account.Id, ReminderRule.DocumentExpires, ReminderChannel.Email,
            isWanted: false, Now, TestContext.Current.CancellationToken)));

        At(9, 30);
        await app.Round<SendReminders>();

        Assert.Empty(Mine);
        Assert.All(await Rows(), r => Assert.NotNull(r.DroppedAt));
    }

    [Fact]
    public async Task Two_workers_at_once_send_it_once_with_each_line_once()
    {
        await Choose(MailRhythm.EachMorning);
        for (var i = 0; i < 6; i++) await app.Given.StepOf(youth, goal, Today.AddDays(i % 3), StepOwner.Youth);
        await app.Round<PlanReminders>();
        await Task.WhenAll(Send(), Send(), Send());
        At(9, 30);

        await Task.WhenAll(Send(), Send(), Send());

        Assert.Equal("letter", Kind(Assert.Single(Mine)));
        Assert.All(await Rows(), r => Assert.NotNull(r.SentAt));
    }

    [Fact]
    public async Task A_worker_that_dies_between_taking_and_sending_leaves_the_letter_with_all_its_lines_to_the_next()
    {
        await Choose(MailRhythm.EachMorning);
        await app.Given.StepOf(youth, goal, Today.AddDays(2), StepOwner.Youth);
        await Sweep();
        At(9, 30);
        var (dead, until) = (Guid.NewGuid(), Now.AddMinutes(5));
        await app.Db(db => db.Reminders.Where(r => r.Channel == ReminderChannel.Email && r.SentAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.LeasedBy, dead).SetProperty(r => r.LeasedUntil, until)));
        await app.Round<SendReminders>();
        Assert.Empty(Mine);

        app.Time.Advance(TimeSpan.FromMinutes(6));
        await app.Round<SendReminders>();

        Assert.Contains("a date is noted", Assert.Single(Mine).Text, StringComparison.Ordinal);
        Assert.All(await Rows(), r => Assert.NotNull(r.SentAt));
    }

    [Fact]
    public async Task A_refused_address_holds_the_lines_until_another_is_confirmed()
    {
        await Choose(MailRhythm.EachMorning);
        await app.Given.Document(youth, expires: Today.AddDays(20));
        await Sweep();
        sink.Recipient = to => to.StartsWith("anas", StringComparison.Ordinal) ? "550 unknown" : null;
        At(9, 30);
        await app.Round<SendReminders>();
        var held = Assert.Single(await Rows(), r => r.Rule == ReminderRule.DocumentExpires && r.Channel == ReminderChannel.Email);
        Assert.Null(held.SentAt);
        Assert.Null(held.LeasedUntil);
        Assert.NotNull((await Letter()).FailedAt);

        sink.Recipient = _ => null;
        await app.Db(db => db.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.MailsTo, "anas@example.org")));
        At(10, 30);
        await app.Round<SendReminders>();
        Assert.Empty(Mine);
        At(9, 30, days: 1);
        await app.Round<SendReminders>();

        Assert.Equal("letter", Kind(Assert.Single(Mine)));
        Assert.NotNull((await Rows()).Single(r => r.Id == held.Id).SentAt);
    }

    [Fact]
    public async Task Whoever_goes_back_to_single_mails_gets_what_was_kept_at_once()
    {
        await Choose(MailRhythm.EachWeek);
        await app.Given.Document(youth, expires: Today.AddDays(20));
        await Sweep();
        var me = await (await app.SignedIn(account)).Open("/Reminders/Mine");

        await me.Submit(new Dictionary<string, string> { ["Form.Rhythm"] = "OneByOne" }, button: "Save");
        await app.Round<SendReminders>();

        Assert.Equal("documentexpires", Kind(Assert.Single(Mine)));
    }

    [Fact]
    public async Task One_click_in_the_mail_program_ends_letters_and_not_what_cannot_wait()
    {
        await Choose(MailRhythm.EachMorning);
        await app.Db(async db => Assert.Null(await db.ChooseAsync(account.Id, ReminderRule.Letter, ReminderChannel.Email, isWanted: false,
            Now, TestContext.Current.CancellationToken)));
        await app.Given.Document(youth, expires: Today.AddDays(20));
        await app.Given.SessionPlanned(youth, mentor, Now.AddMinutes(80));

        await Sweep();
        At(9, 30);
        await app.Round<SendReminders>();

        Assert.Equal("sessiontomorrow", Kind(Assert.Single(Mine)));
    }

    private static string Kind(Delivered mail) => mail.Message.MessageId!.Split('.')[0];

    private void At(int hour, int minute, int days = 0) =>
        app.Time.Advance(Clock.ToUtc(Today.AddDays(days), new TimeOnly(hour, minute)) - Now);

    private Task<Reminder> Letter() => app.Db(db => db.Reminders.SingleAsync(r => r.Rule == ReminderRule.Letter));

    private Task<List<Reminder>> Rows() => app.Db(db => db.Reminders.Where(r => r.RecipientId == account.Id
        && r.Channel == ReminderChannel.Email).ToListAsync());

    private Task Choose(MailRhythm rhythm) => app.Db(async db => Assert.Null(await db.ChooseAsync(account.Id,
        new Dictionary<(ReminderRule, ReminderChannel), bool>(), (new(22, 0), new(7, 0), rhythm), Now,
        TestContext.Current.CancellationToken)));

    private async Task Sweep()
    {
        await app.Round<PlanReminders>();
        await app.Round<SendReminders>();
    }

    private async Task Send()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendReminders>().RunAsync(TestContext.Current.CancellationToken);
    }
}
