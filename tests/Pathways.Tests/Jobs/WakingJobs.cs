using System.Net;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pathways.Core.Accounts;
using Pathways.Web.Jobs;
using Xunit;

namespace Pathways.Tests.Jobs;

/// <summary>The program with its engine running, on a clock that stands still: rounds are begun by the test alone.</summary>
public sealed class WakingJobs(WakingJobs.EngineApp app) : IClassFixture<WakingJobs.EngineApp>
{
    private const string Far = "4102444800000"; // the year 2100

    [Fact]
    public async Task The_engines_pages_open_for_the_admin_alone_under_our_content_policy()
    {
        var jobs = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
        var policy = jobs.Response.Headers.GetValues("Content-Security-Policy").Single();
        var engine = await jobs.Open("/Jobs/Engine");
        Assert.Equal(policy.Split("nonce-")[0], engine.Response.Headers.GetValues("Content-Security-Policy").Single().Split("nonce-")[0]);

        var mentor = await app.Given.Mentor(await app.Given.Centre());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(mentor)).Get("/Jobs/Engine")).Status);
        Assert.Contains("/Accounts/SignIn", (await app.Visitor().Get("/Jobs/Engine")).At, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_job_that_this_version_does_not_know_leaves_the_list_and_the_others_stay()
    {
        var storage = app.Services.GetRequiredService<JobStorage>();
        using (var connection = storage.GetConnection())
        using (var write = connection.CreateWriteTransaction())
        {
            write.AddToSet("recurring-jobs", "RenamedMeanwhile", 0);
            write.SetRangeInHash("recurring-job:RenamedMeanwhile", new Dictionary<string, string>
            {
                ["Job"] = """{"t":"Pathways.Web.Jobs.Gone, Pathways.Web","m":"RunAsync"}""",
                ["Cron"] = "* * * * *",
                ["Queue"] = "default",
            });
            write.Commit();
        }

        app.Services.GetServices<IHostedService>().OfType<StartSchedule>().Single().Register();

        using var after = storage.GetConnection();
        Assert.Equal(Schedule.Jobs.Select(job => job.Name).Order(), after.GetRecurringJobs().Select(job => job.Id).Order());
        Assert.All(after.GetRecurringJobs(), job => Assert.Null(job.LoadException));
    }

    [Fact]
    public void Every_job_is_woken_each_minute_in_UTC_and_has_no_zone_of_its_own()
    {
        app.Services.GetServices<IHostedService>().OfType<StartSchedule>().Single().Register();

        using var engine = app.Services.GetRequiredService<JobStorage>().GetConnection();
        Assert.All(engine.GetRecurringJobs(), job => Assert.Equal(("* * * * *", "UTC"), (job.Cron, job.TimeZoneId)));
    }

    [Fact]
    public void After_the_machines_clock_was_set_back_no_job_waits_for_the_old_time()
    {
        var start = app.Services.GetServices<IHostedService>().OfType<StartSchedule>().Single();
        start.Register();
        using var engine = app.Services.GetRequiredService<JobStorage>().GetConnection();
        using (var write = engine.CreateWriteTransaction())
        {
            write.SetRangeInHash($"recurring-job:{ForgetOldSignIns.Name}", new Dictionary<string, string> { ["NextExecution"] = Far });
            write.Commit();
        }

        start.RegisterAnew();

        Assert.All(engine.GetRecurringJobs(), job => Assert.True(job.NextExecution < DateTime.UnixEpoch.AddYears(100)));
    }

    [Fact]
    public async Task A_job_woken_every_minute_runs_once_in_its_own_period()
    {
        var wake = ActivatorUtilities.CreateInstance<Wake<ForgetOldSignIns>>(app.Services);
        for (var i = 0; i < 3; i++) await wake.IfDueAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await app.Db(db => db.JobRuns.CountAsync(r => r.Job == ForgetOldSignIns.Name)));
    }

    [Fact]
    public async Task Sign_ins_that_ended_long_ago_are_forgotten_by_a_round()
    {
        var now = app.Time.GetUtcNow().UtcDateTime;
        await app.Db(db =>
        {
            db.EndedSessions.AddRange(new EndedSession { Id = "old", EndedAt = now.AddHours(-13) },
                new EndedSession { Id = "new", EndedAt = now });
            return db.SaveChangesAsync();
        });

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ForgetOldSignIns>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["new"], await app.Db(db => db.EndedSessions.Select(s => s.Id).ToListAsync()));
    }

    /// <summary>The program with its engine.</summary>
    public sealed class EngineApp : TestApp
    {
        /// <inheritdoc />
        protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string> { ["Jobs:Enabled"] = "true" };
    }
}
