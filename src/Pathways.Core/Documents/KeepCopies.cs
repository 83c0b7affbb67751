using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Uploads;

namespace Pathways.Core.Documents;

/// <summary>
/// Keeps copies of documents: checked by content, without what a photo tells beside the picture, encrypted (<see cref="CopySeal"/>).
/// Who may is asked by the caller (<see cref="YouthDocumentQueries"/>).
/// </summary>
public sealed class KeepCopies(PathwaysDb db, CopySeal seal, LocalTime clock)
{
    /// <summary>
    /// Holds a copy of a document (a new row, or one loaded and tracked) in the place of the one it had. The bytes of the former one go in
    /// the same transaction.
    /// <see cref="CopyProblem.Empty"/>, <see cref="CopyProblem.TooLarge"/>, <see cref="CopyProblem.WrongKind"/>,
    /// <see cref="CopyProblem.Damaged"/>, <see cref="CopyProblem.ChangedMeanwhile"/>.
    /// </summary>
    public async Task<CopyProblem?> HoldAsync(YouthDocument document, Stream content, int byAccountId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(content);
        var (problem, kind, pieces) = CopyContent.Read(content);
        if (problem is not null) return problem;
        var (key, sealedKey) = seal.NewKey();
        var copy = new DocumentCopy
        {
            Document = document,
            Kind = kind,
            Bytes = (int)pieces.Sum(piece => piece.Bytes),
            AddedAt = clock.UtcNow,
            AddedById = byAccountId,
            SealedKey = sealedKey,
        };
        return await SavedAsync(async () =>
        {
            await RemoveCurrentAsync(document, byAccountId, cancellationToken);
            db.DocumentCopies.Add(copy);
            await db.SaveChangesAsync(cancellationToken);
            document.Hold(copy);
            await db.SaveChangesAsync(cancellationToken);
            var number = 0;
            await foreach (var part in CopySeal.SealAsync(content, pieces, key, cancellationToken))
            {
                var row = db.DocumentCopyParts.Add(new DocumentCopyPart { CopyId = copy.Id, Number = number++, Content = part });
                await db.SaveChangesAsync(cancellationToken);
                row.State = EntityState.Detached; // ten megabytes need not stay in memory
            }
        }, cancellationToken);
    }

    /// <summary>
    /// Removes the copy of a document that is loaded and tracked: the row stays as history, the bytes go.
    /// <see cref="CopyProblem.ChangedMeanwhile"/>.
    /// </summary>
    public Task<CopyProblem?> RemoveAsync(YouthDocument document, int byAccountId, CancellationToken cancellationToken) =>
        SavedAsync(async () =>
    {
        await RemoveCurrentAsync(document, byAccountId, cancellationToken);
        document.LetCopyGo();
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>The encrypted parts of a copy, in order, for <see cref="CopySeal.WriteAsync"/>.</summary>
    public IAsyncEnumerable<byte[]> PartsOf(int copyId) => db.DocumentCopyParts.AsNoTracking().Where(p => p.CopyId == copyId)
        .OrderBy(p => p.Number).Select(p => p.Content).AsAsyncEnumerable();

    private async Task RemoveCurrentAsync(YouthDocument document, int byAccountId, CancellationToken cancellationToken)
    {
        if (document.CopyId is not { } id) return;
        var copy = await db.DocumentCopies.SingleAsync(c => c.Id == id, cancellationToken);
        copy.Remove(byAccountId, clock.UtcNow);
        await db.DocumentCopyParts.Where(p => p.CopyId == id).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<CopyProblem?> SavedAsync(Func<Task> work, CancellationToken cancellationToken) =>
        await db.TryInTransactionAsync(work, cancellationToken) ? null : CopyProblem.ChangedMeanwhile;
}
