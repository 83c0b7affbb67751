namespace Pathways.Core.Background;

/// <summary>
/// Work that runs from time to time. It knows no scheduler: what is due stands in rows of ours, the scheduler only wakes the job. It treats each item
/// alone and goes on after a failure; running twice at once or again after a crash does no harm.
/// </summary>
public interface IJob
{
    /// <summary>Name in <see cref="JobRun.Job"/>.</summary>
    static abstract string Name { get; }

    /// <summary>Does what is due now.</summary>
    Task<JobResult> RunAsync(CancellationToken cancellationToken);
}

/// <summary>What a run came to.</summary>
/// <param name="Done">Items done.</param>
/// <param name="Failed">Items that failed and will be tried again.</param>
public sealed record JobResult(int Done, int Failed);
