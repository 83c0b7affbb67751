using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Jobs;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Tests.Mail;
using Pathways.Web.Jobs;
using Xunit;

namespace Pathways.Tests.Jobs;

/// <summary>/health/ready turns red and names what is wrong; the jobs page says what to do.</summary>
public sealed class SeeingThatSomethingIsWrong
{
    [Fact]
    public async Task A_job_that_nobody_wakes_is_late_after_its_period_and_well_again_after_a_run()
    {
        await using var app = new WakingJobs.EngineApp();
        Assert.True(await Ready(app));
        app.Time.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(["jobs"], await Wrong(app));
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
        var alert = admin.Page.QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("Late, or failing each time:", alert, StringComparison.Ordinal);
        Assert.Contains("Send reminders", alert, StringComparison.Ordinal);
        Assert.DoesNotContain("Forget old runs", alert, StringComparison.Ordinal); // once a day
        Assert.Contains("Start it with “Run now”.", alert, StringComparison.Ordinal);

        var run = app.Services.GetRequiredService<RunJob>();
        foreach (var job in Schedule.Jobs) await job.Run(run, TestContext.Current.CancellationToken);
        Assert.Empty(await Wrong(app));
        Assert.DoesNotContain("Late, or failing", (await admin.Open("/Jobs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_fails_each_time_or_hangs_is_late_and_one_that_takes_its_time_is_not()
    {
        await using var app = new WakingJobs.EngineApp();
        Assert.True(await Ready(app));
        app.Time.Advance(TimeSpan.FromMinutes(16));
        foreach (var job in Schedule.Jobs.Where(job => job.Name != SendReminders.Name)) await Ran(app, job.Name);
        await Ran(app, SendReminders.Name, "InvalidOperationException");
        Assert.Equal(["jobs"], await Wrong(app));

        await app.Db(db => db.JobRuns.Where(r => r.Job == SendReminders.Name)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, (DateTime?)null).SetProperty(r => r.Error, "")));
        Assert.Empty(await Wrong(app));
        app.Time.Advance(TimeSpan.FromMinutes(55));
        foreach (var job in Schedule.Jobs.Where(job => job.Name != SendReminders.Name)) await Ran(app, job.Name);
        Assert.Empty(await Wrong(app));
        app.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["jobs"], await Wrong(app));
    }

    [Fact]
    public async Task A_broken_mail_server_is_seen_within_a_minute_and_forgotten_when_mails_go_again()
    {
        await using var sink = new SmtpSink { Login = ("portal", "secret") }; // the settings have no user
        await using var app = new MailingApp(sink.Port);
        await SomethingDue(app);
        Assert.Empty(await Wrong(app));
        await app.Round<SendReminders>();

        Assert.Equal(["mail"], await Wrong(app));
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
        Assert.Contains("Mails stand still. Nothing is lost: what is due waits.",
            admin.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        sink.Login = null;
        app.Time.Advance(TimeSpan.FromMinutes(6));
        await app.Round<SendReminders>();
        Assert.Empty(await Wrong(app));
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task Mails_that_nobody_sends_stand_still_after_a_quarter_of_an_hour()
    {
        await using var sink = new SmtpSink();
        await using var app = new MailingApp(sink.Port);
        await SomethingDue(app);
        app.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Empty(await Wrong(app));
        app.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(["mail"], await Wrong(app));

        // In a long batch there is always one that has waited: what goes out shows that mails go
        await app.Db(async db =>
        {
            db.Reminders.Add(new Reminder
            {
                Rule = ReminderRule.StepDue,
                DueOn = app.Given.Today,
                RecipientId = await db.Users.Select(a => a.Id).FirstAsync(),
                Channel = ReminderChannel.Email,
                SendAfter = app.Time.GetUtcNow().UtcDateTime,
                SentAt = app.Time.GetUtcNow().UtcDateTime,
            });
            await db.SaveChangesAsync();
        });
        Assert.Empty(await Wrong(app));
    }

    [Fact]
    public async Task What_waits_for_its_recipient_is_no_alarm()
    {
        await using var sink = new SmtpSink { Recipient = _ => "451 later" };
        await using var app = new MailingApp(sink.Port);
        await SomethingDue(app);

        await app.Round<SendReminders>();

        Assert.Empty(await Wrong(app));
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_is_said()
    {
        await using var app = new FullApp();

        Assert.Equal(["disk"], await Wrong(app));
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
        Assert.Matches("The disk is nearly full: [0-9,]+ MB are left", admin.Text);
    }

    private static async Task SomethingDue(TestApp app)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "souad@example.org");
        await app.Given.SessionPlanned(await app.Given.Youth(centre, mentor), mentor);
        await app.Round<PlanReminders>();
    }

    private static async Task<bool> Ready(TestApp app) => (await app.Visitor().Get("/health/ready")).Status == HttpStatusCode.OK;

    /// <summary>The words that are false in the answer; the answer before stands for a second.</summary>
    private static async Task<IReadOnlyList<string>> Wrong(TestApp app)
    {
        app.Time.Advance(TimeSpan.FromSeconds(2));
        using var client = app.Client();
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var words = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var wrong = words.RootElement.EnumerateObject().Where(word => word.Value.ValueKind == JsonValueKind.False)
            .Select(word => word.Name).ToList();
        Assert.Equal(wrong.Count == 0 ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(wrong.Count > 0, wrong.Remove("ready"));
        return wrong;
    }

    private static Task Ran(TestApp app, string job, string error = "") => app.Db(db =>
    {
        var now = app.Time.GetUtcNow().UtcDateTime;
        db.JobRuns.Add(new JobRun { Job = job, StartedAt = now, EndedAt = now, Error = error });
        return db.SaveChangesAsync();
    });

    private sealed class FullApp : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings =>
            new Dictionary<string, string> { ["Data:LeastFreeMegabytes"] = "1000000000" };
    }
}
