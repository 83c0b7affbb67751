using Hangfire;
using Hangfire.Storage;

namespace Pathways.Web.Jobs;

/// <summary>
/// Registers every job anew at each start, a little after it (people come first), and tries again while the engine's storage is away. A job
/// that an earlier version registered and this one does not know is taken off the list, and the log says so. When the machine's clock is
/// set back, the jobs begin anew: the engine would wait until its old time comes again.
/// </summary>
public sealed class StartSchedule(IRecurringJobManager jobs, JobStorage storage, TimeProvider time, ILogger<StartSchedule> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>Registers them.</summary>
    public void Register()
    {
        foreach (var job in Schedule.Jobs) job.AddTo(jobs);
        using var connection = storage.GetConnection();
        foreach (var old in connection.GetRecurringJobs().Where(old => Schedule.Jobs.All(job => job.Name != old.Id)))
        {
            logger.LogWarning("Job {Job} is unknown to this version and is no longer woken", old.Id);
            jobs.RemoveIfExists(old.Id);
        }
    }

    /// <summary>Registers them with nothing kept of when they would have been woken.</summary>
    public void RegisterAnew()
    {
        foreach (var job in Schedule.Jobs) jobs.RemoveIfExists(job.Name);
        Register();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? looked = null;
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                var now = time.GetUtcNow();
                if (looked is null) Register();
                else if (now < looked - Pause) RegisterAnew();
                looked = now;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The jobs could not be registered ({Failure}); tried again soon", failure.GetType().Name);
            }
        }
    }
}
