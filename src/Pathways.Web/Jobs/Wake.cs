using Hangfire;
using Pathways.Core.Jobs;

namespace Pathways.Web.Jobs;

/// <summary>
/// How Hangfire meets a job. A round that is still going is not begun a second time: whoever comes meanwhile leaves word, and the round
/// looks once more
/// before it ends.
/// </summary>
public sealed class Wake<T>(RunJob run) where T : class, IJob
{
    private static readonly SemaphoreSlim Going = new(1, 1);
    private static int asked;

    /// <summary>Woken by the clock: runs when its period has passed since the last run.</summary>
    public async Task IfDueAsync(CancellationToken cancellationToken)
    {
        if (await run.IsDueAsync<T>(Schedule.Every(T.Name), cancellationToken)) await NowAsync(cancellationToken);
    }

    /// <summary>Woken by somebody who knows that something waits.</summary>
    public async Task NowAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref asked, 1);
        while (Volatile.Read(ref asked) == 1 && await Going.WaitAsync(0, cancellationToken))
        {
            try
            {
                if (Interlocked.Exchange(ref asked, 0) == 1) await run.RunAsync<T>(cancellationToken);
            }
            finally
            {
                Going.Release();
            }
        }
    }
}

/// <summary>
/// Wakes a job at once. The rows are the truth: where this process wakes nothing, or the engine does not answer, the next round finds them.
/// </summary>
public sealed class WakeNow(IServiceProvider services, ILogger<WakeNow> logger)
{
    /// <summary>Something waits for this job.</summary>
    public void Now<T>() where T : class, IJob
    {
        try
        {
            services.GetService<IBackgroundJobClient>()?.Enqueue<Wake<T>>(wake => wake.NowAsync(default));
        }
        catch (BackgroundJobClientException failure)
        {
            logger.LogWarning(failure, "Job {Job} could not be woken at once; the next round does its work", T.Name);
        }
    }
}
