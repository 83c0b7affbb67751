using Hangfire;
using Pathways.Core.Accounts;
using Pathways.Core.Departures;
using Pathways.Core.Drafts;
using Pathways.Core.Help;
using Pathways.Core.Jobs;
using Pathways.Core.Merging;
using Pathways.Core.Register;
using Pathways.Core.Reminding;

namespace Pathways.Web.Jobs;

/// <summary>A job and how often it runs. It is woken every minute and looks at its own last run.</summary>
/// <param name="Name">The job's name, as in its runs.</param>
/// <param name="Every">How often.</param>
/// <param name="Run">Runs it now.</param>
/// <param name="AddTo">Puts it on the engine's list.</param>
public sealed record ScheduledJob(string Name, TimeSpan Every, Func<RunJob, CancellationToken, Task<JobRun>> Run,
    Action<IRecurringJobManager> AddTo)
{
    /// <summary>A job of the table.</summary>
    public static ScheduledJob Of<T>(TimeSpan every) where T : class, IJob => new(
        T.Name, every, (run, stop) => run.RunAsync<T>(stop),
        jobs => jobs.AddOrUpdate<Wake<T>>(T.Name, wake => wake.IfDueAsync(default), Cron.Minutely(),
            new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc }));
}

/// <summary>
/// The table of jobs. What is due stands in rows of ours; the engine (Hangfire) only wakes the jobs and is known to this folder and
/// Startup/Jobs.cs.
/// </summary>
public static class Schedule
{
    /// <summary>The jobs.</summary>
    public static IReadOnlyList<ScheduledJob> Jobs { get; } =
    [
        ScheduledJob.Of<PlanReminders>(TimeSpan.FromMinutes(10)),
        ScheduledJob.Of<SendReminders>(TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<EscalateHelp>(TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<CloseAccounts>(TimeSpan.FromMinutes(10)),
        ScheduledJob.Of<ReadRegisters>(TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<ForgetOldRuns>(TimeSpan.FromDays(1)),
        ScheduledJob.Of<ForgetOldDrafts>(TimeSpan.FromDays(1)),
        ScheduledJob.Of<DeleteFormerFiles>(TimeSpan.FromDays(1)),
        ScheduledJob.Of<ForgetOldSignIns>(TimeSpan.FromDays(1)),
        ScheduledJob.Of<RefreshStatistics>(TimeSpan.FromHours(1)),
    ];

    /// <summary>How often a job runs.</summary>
    public static TimeSpan Every(string name) => Jobs.Single(job => job.Name == name).Every;
}
