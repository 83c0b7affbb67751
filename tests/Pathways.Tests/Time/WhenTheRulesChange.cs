using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Help;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Time;

/// <summary>
/// Planned while the data said +01, the machine updated, the program started again on the same database: the hour on the wall stays.
/// </summary>
public sealed class WhenTheRulesChange : IAsyncLifetime
{
    private static readonly DateOnly Tomorrow = new(2026, 11, 24);
    private readonly SmtpSink sink = new();
    private FirstStart old = null!;

    public ValueTask InitializeAsync()
    {
        old = new FirstStart(sink.Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await old.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task What_was_planned_for_ten_is_at_ten_on_the_page_in_the_mail_and_in_the_calendar()
    {
        var centre = await old.Given.Centre();
        var mentor = await old.Given.Mentor(centre, email: "souad@example.org", language: Language.English);
        var youth = await old.Given.Youth(centre, mentor);
        var account = await old.Given.AccountOf(youth, Language.English, "anas@example.org");
        var planning = await old.SignedIn(mentor);
        await planning.Open($"/Sessions/Plan?youth={youth.Id}");
        await planning.Submit(new Dictionary<string, string> { ["Form.Day"] = "2026-11-24", ["Form.Time"] = "10:00" });
        var session = await old.Db(db => db.Sessions.Include(s => s.Participants).SingleAsync());
        await old.Db(async db =>
        {
            (await db.Sessions.Include(s => s.Participants).SingleAsync())
                .Answer(youth.Id, InvitationAnswer.Comes, old.Time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        var manager = await old.Given.Manager(centre);
        var workshop = await old.Given.Workshop(centre, manager, starts: new DateTime(2026, 11, 25, 14, 0, 0, DateTimeKind.Utc));
        await old.Given.Document(youth, moved: d => d.Appoint(Tomorrow, old.Given.Today, new TimeOnly(11, 30)));
        var help = HelpRequest.Ask(youth.Id, HelpKind.Talk, null, "", old.Time.GetUtcNow().UtcDateTime);
        help.Reply(mentor.Id, "", new DateTime(2026, 11, 24, 17, 0, 0, DateTimeKind.Utc), old.Time.GetUtcNow().UtcDateTime);
        await old.Db(async db =>
        {
            db.HelpRequests.Add(help);
            await db.SaveChangesAsync();
        });
        Assert.Equal((new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc), Tomorrow, new TimeOnly(10, 0)),
            (session.StartsAt, session.PlannedOn, session.PlannedTime));
        var before = await Entry(old, account, session);
        Assert.Contains("DTSTART:20261124T090000Z", before, StringComparison.Ordinal);
        var subscribing = await (await old.SignedIn(account)).Open("/Sessions/Calendar");
        await subscribing.Submit(form: "main form[action*=Renew]");
        var address = new Uri(subscribing.Page.QuerySelector("#url")!.GetAttribute("value")!).AbsolutePath;
        var (office, revision) = await Office(old, address);
        Assert.Equal("20261124T103000Z", office);

        await using var updated = new SecondStart(old, sink.Port);

        var moved = await updated.Db(db => db.Sessions.Include(s => s.Participants).SingleAsync());
        Assert.Equal((new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc), Tomorrow, new TimeOnly(10, 0)),
            (moved.StartsAt, moved.PlannedOn, moved.PlannedTime));
        Assert.Equal(InvitationAnswer.Comes, moved.Participants.Single().Answer);
        Assert.Equal(new DateTime(2026, 11, 25, 15, 0, 0, DateTimeKind.Utc),
            await updated.Db(db => db.Workshops.Where(w => w.Id == workshop.Id).Select(w => w.StartsAt).SingleAsync()));
        Assert.Equal(new DateTime(2026, 11, 24, 18, 0, 0, DateTimeKind.Utc),
            await updated.Db(db => db.HelpRequests.Select(h => h.CallBefore!.Value).SingleAsync()));
        var after = await Entry(updated, account, session);
        Assert.Contains("DTSTART:20261124T100000Z", after, StringComparison.Ordinal);
        Assert.True(Sequence(after) > Sequence(before));
        Assert.Equal(("20261124T113000Z", revision + 1), await Office(updated, address));
        var page = await (await updated.SignedIn(account)).Open("/Sessions/Mine");
        Assert.Contains("Tuesday 24 November, 10:00", page.Text, StringComparison.Ordinal);
        for (var sweep = 0; sweep < 2; sweep++) await Remind(updated);
        Assert.Contains("10:00", sink.Mails.Single(m => m.To == "anas@example.org").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_went_out_before_the_change_does_not_go_out_again()
    {
        var centre = await old.Given.Centre();
        var mentor = await old.Given.Mentor(centre, email: "souad@example.org", language: Language.English);
        await old.Given.SessionPlanned(await old.Given.Youth(centre, mentor), mentor,
            new DateTime(2026, 11, 24, 22, 30, 0, DateTimeKind.Utc));
        await Remind(old);
        Assert.Single(sink.Mails);

        await using var updated = new SecondStart(old, sink.Port);
        await Remind(updated);

        Assert.Single(sink.Mails);
        Assert.Equal(new TimeOnly(23, 30),
            TimeOnly.FromDateTime(await updated.Db(db => db.Sessions.Select(s => s.StartsAt).SingleAsync())));
    }

    [Fact]
    public async Task A_reminder_that_waits_for_the_hour_of_reminders_waits_for_it_on_the_new_clock()
    {
        old.Time.Set(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
        var centre = await old.Given.Centre();
        var mentor = await old.Given.Mentor(centre);
        await old.Given.SessionPlanned(await old.Given.Youth(centre, mentor), mentor);
        await Remind(old);
        Assert.Equal([8], await old.Db(db => db.Reminders.Select(r => r.SendAfter.Hour).ToListAsync()));

        await using var updated = new SecondStart(old, sink.Port);
        updated.Time.Set(old.Time.GetUtcNow());
        await Remind(updated);

        Assert.Equal([9], await updated.Db(db => db.Reminders.Select(r => r.SendAfter.Hour).ToListAsync()));
    }

    [Fact]
    public async Task Under_the_same_rules_nothing_is_read_anew()
    {
        var centre = await old.Given.Centre();
        var mentor = await old.Given.Mentor(centre);
        var session = await old.Given.SessionPlanned(await old.Given.Youth(centre, mentor), mentor);

        await using var scope = old.Services.CreateAsyncScope();
        old.Sql.Clear();
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<RereadTheHour>().RunAsync(TestContext.Current.CancellationToken));

        Assert.Single(old.Sql.Statements);
        Assert.Equal(session.Revision, await old.Db(db => db.Sessions.Select(s => s.Revision).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_nodes_that_start_at_once_one_reads_anew_and_both_start()
    {
        var centre = await old.Given.Centre();
        var mentor = await old.Given.Mentor(centre);
        var session = await old.Given.SessionPlanned(await old.Given.Youth(centre, mentor), mentor);
        var second = -1;
        old.Meanwhile.After(sql => sql.Contains("\"Settings\"", StringComparison.Ordinal), async () => second = await Reread());

        var first = await Reread();

        Assert.Equal((0, 1), (first, second));
        var moved = await old.Db(db => db.Sessions.SingleAsync());
        Assert.Equal((session.StartsAt.AddHours(1), session.Revision + 1), (moved.StartsAt, moved.Revision));
        Assert.Equal(0, await Reread());
    }

    [Fact]
    public async Task The_admin_sees_by_which_rules_the_clock_goes()
    {
        await using var updated = new SecondStart(old, sink.Port);
        foreach (var (app, hour) in new (TestApp App, string Hour)[] { (old, "10:10"), (updated, "09:10") })
        {
            var page = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
            Assert.Contains($"{hour}, rules Casablanca (a file of your own)", page.Text, StringComparison.Ordinal);
        }
    }

    private static async Task Remind(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanReminders>().RunAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<SendReminders>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> Entry(TestApp app, Account youth, Session session) =>
        Encoding.UTF8.GetString((await (await app.SignedIn(youth)).Get($"/Sessions/Appointment/{session.Id}")).Bytes);

    /// <summary>When the one appointment at an office begins (11:30 on the wall), and the revision of its entry.</summary>
    private static async Task<(string Start, int Sequence)> Office(TestApp app, string address)
    {
        var calendar = Encoding.UTF8.GetString((await app.Visitor().Get(address)).Bytes);
        var entry = calendar.Split("BEGIN:VEVENT").Single(part => part.Contains("3000Z", StringComparison.Ordinal));
        return (entry.Split("DTSTART:")[1].Split("\r\n")[0], Sequence(entry));
    }

    /// <summary>A node that starts with the new rules on the database of the old ones.</summary>
    private async Task<int> Reread()
    {
        await using var scope = old.Services.CreateAsyncScope();
        var clock = new LocalTime(old.Time, Zones.Rules("2026"));
        var reread = ActivatorUtilities.CreateInstance<RereadTheHour>(scope.ServiceProvider, clock);
        return await reread.RunAsync(TestContext.Current.CancellationToken);
    }

    private static int Sequence(string calendar) =>
        int.Parse(calendar.Split("SEQUENCE:")[1].Split("\r\n")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Under(string rules, int port) =>
        MailingApp.Settings(port).Append(new("Programme:TimeZoneFile", Zones.FileOf(rules))).ToDictionary();

    private sealed class FirstStart(int port) : TestApp
    {
        public Meanwhile Meanwhile { get; } = new();

        protected override IReadOnlyDictionary<string, string> MoreSettings => Under("2025", port);

        protected override void ConfigureTestServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Meanwhile);
    }

    private sealed class SecondStart(TestApp before, int port) : TestApp(before)
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings => Under("2026", port);
    }
}
