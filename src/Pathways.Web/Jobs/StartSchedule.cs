using Hangfire;
using Hangfire.Storage;

namespace Pathways.Web.Jobs;

/// <summary>
/// Registers every job anew at each start, a little after it (people come first), and tries again while the engine's storage is away. A job
/// that an
/// earlier version registered and this one does not know is taken off the list, and the log says so.
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

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                Register();
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The jobs could not be registered ({Failure}); tried again soon", failure.GetType().Name);
            }
        }
    }
}
