using Pathways.Core.Background;
using Pathways.Core.Data;
using Pathways.Core.Drafts;
using Pathways.Core.Help;
using Pathways.Core.Reminders;
using Quartz;

namespace Pathways.Web.Background;

/// <summary>A job and how often it is woken.</summary>
/// <param name="Name">The job's name, as in its runs.</param>
/// <param name="Every">How often.</param>
/// <param name="Run">Runs it now.</param>
/// <param name="AddTo">Puts it on the scheduler's list.</param>
internal sealed record ScheduledJob(string Name, TimeSpan Every, Func<RunJob, CancellationToken, Task<JobRun>> Run, Action<IQuartzBuilder> AddTo)
{
    public static ScheduledJob Of<T>(TimeSpan every) where T : class, Core.Background.IJob => new(
        T.Name, every, (run, stop) => run.RunAsync<T>(stop),
        quartz => quartz.ScheduleJob<Wake<T>>(trigger => trigger.WithIdentity(T.Name).WithSimpleSchedule(simple => simple.WithInterval(every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount))));
}

/// <summary>
/// The table of jobs. What is due stands in rows of ours; the scheduler (Quartz, in memory) only wakes the jobs and may be swapped in this folder and Startup/Jobs.cs.
/// </summary>
internal static class Schedule
{
    public static IReadOnlyList<ScheduledJob> Jobs { get; } =
    [
        ScheduledJob.Of<PlanReminders>(TimeSpan.FromMinutes(10)),
        ScheduledJob.Of<SendReminders>(TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<EscalateHelp>(TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<ForgetOldRuns>(TimeSpan.FromDays(1)),
        ScheduledJob.Of<ForgetOldDrafts>(TimeSpan.FromDays(1)),
        ScheduledJob.Of<RefreshStatistics>(TimeSpan.FromHours(1)),
    ];
}

/// <summary>How Quartz meets a job.</summary>
[DisallowConcurrentExecution]
internal sealed class Wake<T>(RunJob run) : Quartz.IJob where T : class, Core.Background.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await run.RunAsync<T>(cancellationToken);
}
