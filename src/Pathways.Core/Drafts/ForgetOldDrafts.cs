using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Organisation;

namespace Pathways.Core.Drafts;

/// <summary>
/// Deletes drafts that nobody touched for <see cref="ProgrammeSettings.DraftDays"/>, and keys of forms sent more than
/// <see cref="SentForm.Days"/> ago.
/// </summary>
public sealed class ForgetOldDrafts(PathwaysDb db, TimeProvider time, ProgrammeSettings settings) : IJob
{
    /// <inheritdoc />
    public static string Name => "ForgetOldDrafts";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (drafts, sent) = (now.AddDays(-settings.DraftDays), now.AddDays(-SentForm.Days));
        var gone = await db.InTransactionAsync(async () =>
            await db.Drafts.Where(d => d.SavedAt < drafts).ExecuteDeleteAsync(cancellationToken)
                + await db.SentForms.Where(f => f.StartedAt < sent).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        return new JobResult(gone, 0);
    }
}
