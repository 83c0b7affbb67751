using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Uploads;

namespace Pathways.Core.Documents;

/// <summary>
/// Keeps copies of documents: checked by content, without what a photo tells beside the picture, encrypted (<see cref="CopySeal"/>).
/// Whether a viewer who sees the document may keep copies is asked by the caller.
/// </summary>
public sealed class KeepCopies(PathwaysDb db, CopySeal seal, LocalTime clock)
{
    /// <summary>
    /// Holds a copy of a youth's document (which gets its row, if it had none) in the place of the one that was shown. The bytes of the
    /// former one go in the same transaction.
    /// <see cref="CopyProblem.Empty"/>, <see cref="CopyProblem.TooLarge"/>, <see cref="CopyProblem.WrongKind"/>,
    /// <see cref="CopyProblem.Damaged"/>, <see cref="CopyProblem.ChangedMeanwhile"/>.
    /// </summary>
    public async Task<CopyProblem?> HoldAsync(Viewer viewer, int youthId, string type, int? inPlaceOf, Stream content,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(content);
        var read = CopyContent.Read(content);
        if (!read.Made(out var file)) return read.Problem;
        var (key, sealedKey) = seal.NewKey();
        return await SavedAsync(async () =>
        {
            var document = await FindAsync(viewer, youthId, type, cancellationToken)
                ?? new YouthDocument { YouthId = youthId, Type = type };
            if (document.CopyId != inPlaceOf) return CopyProblem.ChangedMeanwhile;
            await RemoveCurrentAsync(document, viewer.AccountId, cancellationToken);
            var copy = new DocumentCopy
            {
                Document = document,
                Kind = file.Kind,
                Bytes = (int)file.Pieces.Sum(piece => piece.Bytes),
                AddedAt = clock.UtcNow,
                AddedById = viewer.AccountId,
                SealedKey = sealedKey,
            };
            db.DocumentCopies.Add(copy);
            await db.SaveChangesAsync(cancellationToken);
            document.Hold(copy);
            await db.SaveChangesAsync(cancellationToken);
            var number = 0;
            await foreach (var part in CopySeal.SealAsync(content, file.Pieces, key, cancellationToken))
            {
                var row = db.DocumentCopyParts.Add(new DocumentCopyPart { CopyId = copy.Id, Number = number++, Content = part });
                await db.SaveChangesAsync(cancellationToken);
                row.State = EntityState.Detached; // ten megabytes need not stay in memory
            }

            return null;
        }, cancellationToken);
    }

    /// <summary>
    /// Removes the copy of a youth's document that was shown: the row stays as history, the bytes go.
    /// <see cref="CopyProblem.ChangedMeanwhile"/>.
    /// </summary>
    public Task<CopyProblem?> RemoveAsync(Viewer viewer, int youthId, string type, int? shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return SavedAsync(async () =>
        {
            if (await FindAsync(viewer, youthId, type, cancellationToken) is not { CopyId: not null } document || document.CopyId != shown)
                return CopyProblem.ChangedMeanwhile;
            await RemoveCurrentAsync(document, viewer.AccountId, cancellationToken);
            document.LetCopyGo();
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }, cancellationToken);
    }

    /// <summary>The encrypted parts of a copy, in order, for <see cref="CopySeal.WriteAsync"/>.</summary>
    public IAsyncEnumerable<byte[]> PartsOf(int copyId) => db.DocumentCopyParts.AsNoTracking().Where(p => p.CopyId == copyId)
        .OrderBy(p => p.Number).Select(p => p.Content).AsAsyncEnumerable();

    private Task<YouthDocument?> FindAsync(Viewer viewer, int youthId, string type, CancellationToken cancellationToken) =>
        db.Documents.VisibleTo(viewer, db).SingleOrDefaultAsync(d => d.YouthId == youthId && d.Type == type, cancellationToken);

    private async Task RemoveCurrentAsync(YouthDocument document, int byAccountId, CancellationToken cancellationToken)
    {
        if (document.CopyId is not { } id) return;
        var copy = await db.DocumentCopies.SingleAsync(c => c.Id == id, cancellationToken);
        copy.Remove(byAccountId, clock.UtcNow);
        await db.DocumentCopyParts.Where(p => p.CopyId == id).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<CopyProblem?> SavedAsync(Func<Task<CopyProblem?>> work, CancellationToken cancellationToken)
    {
        CopyProblem? problem = null;
        var saved = await db.TryInTransactionAsync(async () => problem = await work(), cancellationToken);
        return saved ? problem : CopyProblem.ChangedMeanwhile;
    }
}
