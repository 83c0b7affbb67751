using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pathways.Core.Data;

namespace Pathways.Core.Jobs;

/// <summary>Runs a job in its own scope and keeps a row of the run, so that a job that stopped or fails is seen.</summary>
public sealed partial class RunJob(IServiceScopeFactory scopes, TimeProvider time, Measures measures, ILogger<RunJob> log)
{
    /// <summary>
    /// Runs it now and answers its row. A job that throws ends its row with the kind of the failure; nothing is thrown on, except at
    /// shutdown.
    /// </summary>
    public async Task<JobRun> RunAsync<T>(CancellationToken cancellationToken) where T : class, IJob
    {
        await using var books = scopes.CreateAsyncScope();
        var db = books.ServiceProvider.GetRequiredService<PathwaysDb>();
        var run = new JobRun { Job = T.Name, StartedAt = time.GetUtcNow().UtcDateTime };
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        try
        {
            await using var work = scopes.CreateAsyncScope();
            (run.Done, run.Failed) = await work.ServiceProvider.GetRequiredService<T>().RunAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            run.Error = failure.GetType().Name; // the message may hold personal data; the log has it
            Stopped(failure, T.Name);
        }

        run.EndedAt = time.GetUtcNow().UtcDateTime;
        measures.Ran(run);
        await db.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>
    /// Whether a job's period has passed since its last run. A job woken a few seconds early is due all the same; a run that began in what
    /// is the future now, because the clock was set back, does not count.
    /// </summary>
    public async Task<bool> IsDueAsync<T>(TimeSpan every, CancellationToken cancellationToken) where T : class, IJob
    {
        var (name, now, slack) = (T.Name, time.GetUtcNow().UtcDateTime, TimeSpan.FromSeconds(30));
        var (after, before) = (now - every + slack, now + slack);
        await using var books = scopes.CreateAsyncScope();
        return !await books.ServiceProvider.GetRequiredService<PathwaysDb>().JobRuns.AnyAsync(r => r.Job == name && r.StartedAt > after
            && r.StartedAt < before, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} stopped")]
    private partial void Stopped(Exception failure, string job);
}
