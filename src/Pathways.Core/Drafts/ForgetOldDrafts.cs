using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Organisation;

namespace Pathways.Core.Drafts;

/// <summary>Deletes drafts that nobody touched for <see cref="ProgrammeSettings.DraftDays"/>.</summary>
public sealed class ForgetOldDrafts(PathwaysDb db, TimeProvider time, ProgrammeSettings settings) : IJob
{
    /// <inheritdoc />
    public static string Name => "ForgetOldDrafts";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime.AddDays(-settings.DraftDays);
        var gone = await db.InTransactionAsync(() => db.Drafts.Where(d => d.SavedAt < before).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
        return new JobResult(gone, 0);
    }
}
