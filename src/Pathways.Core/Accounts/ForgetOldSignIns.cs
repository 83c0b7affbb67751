using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Jobs;

namespace Pathways.Core.Accounts;

/// <summary>Deletes ended sign-ins whose cookie would be too old by now anyway.</summary>
public sealed class ForgetOldSignIns(PathwaysDb db, TimeProvider time) : IJob
{
    /// <inheritdoc />
    public static string Name => "ForgetOldSignIns";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - EndedSession.Longest;
        var gone = await db.InTransactionAsync(() => db.EndedSessions.Where(s => s.EndedAt < before).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
        return new JobResult(gone, 0);
    }
}
