using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Uploads;

namespace Pathways.Core.Plans;

/// <summary>
/// Records that a youth signed a plan on paper, and keeps the sheet if there is one, all or nothing. The sheet is treated as a copy of a
/// document is: told by its content, without what a photo tells beside the picture, encrypted (<see cref="CopySeal"/>). Whether the viewer
/// may write plans is asked by the caller.
/// </summary>
public sealed class SignPlan(PathwaysDb db, Viewer viewer, CopySeal seal, LocalTime clock)
{
    /// <summary>
    /// The rules are those of <see cref="Plan.AgreeOnPaper"/>; <see cref="PlanProblem.ChangedMeanwhile"/> when the version is not the one
    /// that was read. Of the sheet <see cref="CopyProblem.Empty"/>, <see cref="CopyProblem.TooLarge"/>,
    /// <see cref="CopyProblem.WrongKind"/>, <see cref="CopyProblem.Damaged"/>. With a problem nothing is saved.
    /// </summary>
    /// <param name="planId">Which version; one that the viewer sees.</param>
    /// <param name="revision">As it was read.</param>
    /// <param name="on">The local day of the signature.</param>
    /// <param name="sheet">The photo or PDF; null without one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<(PlanProblem? Problem, CopyProblem? OfSheet)> RunAsync(int planId, int revision, DateOnly? on, Stream? sheet,
        CancellationToken cancellationToken)
    {
        var read = sheet is null ? default(Result<CopyRead, CopyProblem>?) : CopyContent.Read(sheet);
        if (read?.Problem is { } wrong) return (null, wrong);
        PlanProblem? problem = null;
        var saved = await db.TryInTransactionAsync(async () =>
        {
            problem = await AgreeAsync(planId, revision, on, cancellationToken);
            if (problem is null && read?.Value is { } file) await KeepAsync(planId, file, sheet!, cancellationToken);
        }, cancellationToken);
        return (saved ? problem : PlanProblem.ChangedMeanwhile, null);
    }

    /// <summary>The encrypted parts of a sheet, in order, for <see cref="CopySeal.WriteAsync"/>.</summary>
    public IAsyncEnumerable<byte[]> PartsOf(int planId) => db.PlanSheetParts.AsNoTracking().Where(p => p.PlanId == planId)
        .OrderBy(p => p.Number).Select(p => p.Content).AsAsyncEnumerable();

    private async Task<PlanProblem?> AgreeAsync(int planId, int revision, DateOnly? on, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(viewer, db).Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery()
            .SingleAsync(p => p.Id == planId, cancellationToken);
        if (plan.State == PlanState.Proposed && plan.Revision != revision) return PlanProblem.ChangedMeanwhile;
        var shownOn = clock.DayOf(plan.ProposedAt ?? plan.CreatedAt);
        if (plan.AgreeOnPaper(viewer.AccountId, on, shownOn, clock.Today, clock.UtcNow) is { } problem) return problem;
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private async Task KeepAsync(int planId, CopyRead file, Stream sheet, CancellationToken cancellationToken)
    {
        var (key, sealedKey) = seal.NewKey();
        db.PlanSheets.Add(new PlanSheet
        {
            PlanId = planId,
            Kind = file.Kind,
            Bytes = (int)file.Pieces.Sum(piece => piece.Bytes),
            AddedAt = clock.UtcNow,
            AddedById = viewer.AccountId,
            SealedKey = sealedKey,
        });
        var number = 0;
        await foreach (var part in CopySeal.SealAsync(sheet, file.Pieces, key, cancellationToken))
        {
            var row = db.PlanSheetParts.Add(new PlanSheetPart { PlanId = planId, Number = number++, Content = part });
            await db.SaveChangesAsync(cancellationToken);
            row.State = EntityState.Detached; // ten megabytes need not stay in memory
        }
    }
}
