using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Jobs;

/// <summary>Deletes rows of runs older than 30 days, and marks of commits older than a day.</summary>
public sealed class ForgetOldRuns(PathwaysDb db, TimeProvider time) : IJob
{
    /// <inheritdoc />
    public static string Name => "ForgetOldRuns";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (runs, marks) = (now.AddDays(-30), now.AddDays(-1));
        var gone = await db.InTransactionAsync(async () =>
            await db.JobRuns.Where(r => r.StartedAt < runs).ExecuteDeleteAsync(cancellationToken)
                + await db.CommitMarks.Where(m => m.At < marks).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        return new JobResult(gone, 0);
    }
}
