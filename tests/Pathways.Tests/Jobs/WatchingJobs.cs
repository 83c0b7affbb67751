using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;
using Xunit;

namespace Pathways.Tests.Jobs;

public sealed class WatchingJobs(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_admin_sees_the_jobs_and_starts_one_by_hand()
    {
        var visitor = await app.SignedIn(await app.Given.Admin());
        await visitor.Open("/Jobs");
        Assert.Contains("Prepare reminders", visitor.Text, StringComparison.Ordinal);

        await visitor.Submit(button: "Run now");

        Assert.Contains("The job has run.", visitor.Text, StringComparison.Ordinal);
        var run = await app.Db(db => db.JobRuns.OrderByDescending(r => r.Id).FirstAsync());
        Assert.Equal(PlanReminders.Name, run.Job);
        Assert.NotNull(run.EndedAt);
    }

    [Fact]
    public async Task Without_a_mail_server_mails_wait_and_the_page_says_so()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "waiting@example.org");
        await app.Given.SessionPlanned(await app.Given.Youth(centre, mentor), mentor);
        await app.Services.GetRequiredService<RunJob>().RunAsync<PlanReminders>(TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<RunJob>().RunAsync<SendReminders>(TestContext.Current.CancellationToken);

        var page = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");

        Assert.Contains("No mail server is set", page.Text, StringComparison.Ordinal);
        var rows = await app.Db(db => db.Reminders.Where(r => r.RecipientId == mentor.Id).ToListAsync());
        Assert.Equal([true, false], rows.OrderBy(r => r.Channel).Select(r => r.SentAt is not null));
    }

    [Fact]
    public async Task A_job_that_throws_ends_its_row_with_the_kind_of_the_failure()
    {
        await using var services = new ServiceCollection().AddScoped<Breaking>().AddLogging().BuildServiceProvider();
        var run = await new RunJob(new Both(app.Services, services), app.Time,
            app.Services.GetRequiredService<Measures>(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<RunJob>.Instance)
                .RunAsync<Breaking>(TestContext.Current.CancellationToken);

        Assert.Equal("InvalidOperationException", run.Error);
        Assert.NotNull(run.EndedAt);
    }

    [Fact]
    public async Task Others_do_not_see_jobs()
    {
        var manager = await app.Given.Manager(await app.Given.Centre());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(manager)).Get("/Jobs")).Status);
    }

    private sealed class Breaking : IJob
    {
        public static string Name => "Breaking";

        public Task<JobResult> RunAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("with a name in it");
    }

    /// <summary>The program's services, and the breaking job beside them.</summary>
    private sealed class Both(IServiceProvider program, IServiceProvider more) : IServiceScopeFactory
    {
        public IServiceScope CreateScope() => new Scope(program.CreateScope(), more.CreateScope());

        private sealed class Scope(IServiceScope first, IServiceScope second) : IServiceScope, IServiceProvider
        {
            public IServiceProvider ServiceProvider => this;

            public object? GetService(Type serviceType) => second.ServiceProvider.GetService(serviceType)
                ?? first.ServiceProvider.GetService(serviceType);

            public void Dispose()
            {
                first.Dispose();
                second.Dispose();
            }
        }
    }
}
