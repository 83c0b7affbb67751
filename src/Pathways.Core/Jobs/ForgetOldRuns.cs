using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Jobs;

/// <summary>Deletes rows of runs older than 30 days.</summary>
public sealed class ForgetOldRuns(PathwaysDb db, TimeProvider time) : IJob
{
    /// <inheritdoc />
    public static string Name => "ForgetOldRuns";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime.AddDays(-30);
        var gone = await db.InTransactionAsync(() => db.JobRuns.Where(r => r.StartedAt < before).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
        return new JobResult(gone, 0);
    }
}
