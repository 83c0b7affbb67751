using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Xunit;

namespace Pathways.Tests.Audit;

/// <summary>What is read is written down beside the page, in batches; what cannot be written down is not shown.</summary>
public sealed class KeepingTheLog
{
    [Fact]
    public async Task While_it_cannot_be_written_no_file_is_shown_and_nothing_of_it_is_lost()
    {
        await using var app = new TestApp();
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        var she = await app.SignedIn(mentor);
        var gate = app.Services.GetRequiredService<WriteGate>();
        gate.Patience = TimeSpan.FromMilliseconds(50);
        var file = $"/Youths/File/{youth.Id}";
        using (await gate.EnterAsync(CancellationToken.None))
        {
            await she.Open(file); // taken, and its save waits in vain
            Fill(app);
            await Until(async () => (await she.Get(file)).Status != HttpStatusCode.OK);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, she.Status);
            Assert.DoesNotContain(youth.FileNumber, she.Text, StringComparison.Ordinal);
        }

        gate.Patience = TimeSpan.FromSeconds(30);
        await Until(async () => (await she.Get(file)).Status == HttpStatusCode.OK);
        Assert.InRange(await app.Db(db => db.ReadLog.CountAsync(e => e.YouthId == youth.Id && e.AccountId == mentor.Id)), 2, 1_000);
    }

    [Fact]
    public async Task A_failure_that_nobody_foresaw_ends_neither_the_writer_nor_the_portal()
    {
        await using var app = new BreakingApp();
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        var she = await app.SignedIn(mentor);
        app.Breaker.Breaks = true;
        var file = $"/Youths/File/{youth.Id}";
        await she.Open(file);
        await Until(async () => (await she.Get(file)).Status != HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, she.Status);

        app.Breaker.Breaks = false;
        await Until(async () => (await she.Get(file)).Status == HttpStatusCode.OK);
        Assert.InRange(await app.Db(db => db.ReadLog.CountAsync(e => e.YouthId == youth.Id)), 2, 1_000);
    }

    [Fact]
    public async Task A_stop_writes_what_waits()
    {
        await using var app = new TestApp();
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        var she = await app.SignedIn(mentor);

        await she.Open($"/Youths/File/{youth.Id}");
        var writer = app.Services.GetRequiredService<ReadLogWriter>();
        await writer.StopAsync(CancellationToken.None);

        await using var scope = app.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<PathwaysDb>().ReadLog.AnyAsync(e => e.YouthId == youth.Id));
    }

    [Fact]
    public void Whoever_is_too_far_behind_is_told_to_come_back()
    {
        using var writer = new ReadLogWriter(null!, Microsoft.Extensions.Logging.Abstractions.NullLogger<ReadLogWriter>.Instance);
        for (var i = 0; i < ReadLogWriter.MostWaiting; i++) writer.Take(new ReadLogEntry());

        Assert.True(DatabaseAway.Is(Assert.Throws<TimeoutException>(() => writer.Take(new ReadLogEntry()))));
    }

    [Fact]
    public async Task That_somebody_saves_for_long_is_no_failure_and_what_was_read_is_written_afterwards()
    {
        await using var app = new TestApp();
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        var she = await app.SignedIn(mentor);
        var gate = app.Services.GetRequiredService<WriteGate>();
        var file = $"/Youths/File/{youth.Id}";
        gate.Patience = TimeSpan.FromMilliseconds(20);
        using (await gate.EnterAsync(CancellationToken.None))
        {
            for (var looks = 0; looks < 20; looks++)
            {
                Assert.Equal(HttpStatusCode.OK, (await she.Get(file)).Status);
                await Task.Delay(50); // the turn is asked for in vain, again and again
            }
        }

        await app.Services.GetRequiredService<ReadLogWriter>().WrittenAsync(CancellationToken.None);
        Assert.Equal(20, await app.Db(db => db.ReadLog.CountAsync(e => e.YouthId == youth.Id)));
    }

    private static void Fill(TestApp app)
    {
        var writer = app.Services.GetRequiredService<ReadLogWriter>();
        try
        {
            while (true) writer.Take(new ReadLogEntry { Page = "/Youths/File" });
        }
        catch (TimeoutException)
        {
            // As many wait as may
        }
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var looks = 0; looks < 1_200; looks++)
        {
            if (await holds()) return;
            await Task.Delay(50);
        }

        Assert.Fail("It did not come within a minute.");
    }

    private sealed class BreakingApp : TestApp
    {
        public Breaker Breaker { get; } = new();

        protected override void ConfigureTestServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Breaker);
    }

    private sealed class Breaker : SaveChangesInterceptor
    {
        public bool Breaks { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            if (Breaks && eventData.Context!.ChangeTracker.Entries<ReadLogEntry>().Any())
                throw new InvalidOperationException("Nobody foresaw it.");
            return ValueTask.FromResult(result);
        }
    }
}
