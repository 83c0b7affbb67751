namespace Pathways.Core.Jobs;

/// <summary>
/// Work that runs from time to time. It knows no scheduler: what is due stands in rows of ours, the scheduler only wakes the job. It treats
/// each item
/// alone and goes on after a failure; running twice at once or again after a crash does no harm.
/// </summary>
public interface IJob
{
    /// <summary>Name in <see cref="JobRun.Job"/>.</summary>
    static abstract string Name { get; }

    /// <summary>Does what is due now.</summary>
    Task<JobResult> RunAsync(CancellationToken cancellationToken);
}
