using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Uploads;

namespace Pathways.Core.Learning;

/// <summary>
/// Saves a practice together with its photo, all or nothing. A photo is treated as a copy of a document is: told by its content, without
/// what it tells beside the picture,
/// encrypted (<see cref="CopySeal"/>). Who may is asked by the caller.
/// </summary>
public sealed class KeepPhotos(PathwaysDb db, CopySeal seal, LocalTime clock)
{
    /// <summary>
    /// Saves a practice (new, or loaded and tracked) with a photo in the place of the one it had. <see cref="CopyProblem.Empty"/>,
    /// <see cref="CopyProblem.TooLarge"/>,
    /// <see cref="CopyProblem.NotAPicture"/>, <see cref="CopyProblem.Damaged"/>. Throws <see cref="DbUpdateException"/> when somebody was
    /// faster.
    /// </summary>
    public async Task<CopyProblem?> HoldAsync(Practice practice, Stream content, int byAccountId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(content);
        var (problem, kind, pieces) = CopyContent.Read(content);
        if (problem is not null) return problem == CopyProblem.WrongKind ? CopyProblem.NotAPicture : problem;
        if (kind == CopyKind.Pdf) return CopyProblem.NotAPicture;
        var (key, sealedKey) = seal.NewKey();
        return await SavedAsync(async () =>
        {
            await SaveWithoutAsync(practice, cancellationToken);
            db.PracticePhotos.Add(new PracticePhoto
            {
                PracticeId = practice.Id,
                Kind = kind,
                Bytes = (int)pieces.Sum(piece => piece.Bytes),
                AddedAt = clock.UtcNow,
                AddedById = byAccountId,
                SealedKey = sealedKey,
            });
            var number = 0;
            await foreach (var part in CopySeal.SealAsync(content, pieces, key, cancellationToken))
            {
                var row = db.PracticePhotoParts.Add(new PracticePhotoPart { PracticeId = practice.Id, Number = number++, Content = part });
                await db.SaveChangesAsync(cancellationToken);
                row.State = EntityState.Detached; // ten megabytes need not stay in memory
            }
        }, cancellationToken);
    }

    /// <summary>
    /// Saves a practice that is loaded and tracked, and removes its photo for good. <see cref="CopyProblem.ChangedMeanwhile"/> when
    /// somebody
    /// was faster.
    /// </summary>
    public Task<CopyProblem?> RemoveAsync(Practice practice, CancellationToken cancellationToken) =>
        SavedAsync(() => SaveWithoutAsync(practice, cancellationToken), cancellationToken);

    /// <summary>The encrypted parts of a photo, in order, for <see cref="CopySeal.WriteAsync"/>.</summary>
    public IAsyncEnumerable<byte[]> PartsOf(int practiceId) => db.PracticePhotoParts.AsNoTracking().Where(p => p.PracticeId == practiceId)
        .OrderBy(p => p.Number).Select(p => p.Content).AsAsyncEnumerable();

    private async Task<CopyProblem?> SavedAsync(Func<Task> work, CancellationToken cancellationToken) =>
        await db.TryInTransactionAsync(work, cancellationToken) ? null : CopyProblem.ChangedMeanwhile;

    private async Task SaveWithoutAsync(Practice practice, CancellationToken cancellationToken)
    {
        if (practice.Id == 0) db.Practices.Add(practice);
        else db.Entry(practice).State = EntityState.Modified; // its revision rises, so that a form opened before the photo changed is told
        await db.SaveChangesAsync(cancellationToken);
        await db.PracticePhotos.Where(photo => photo.PracticeId == practice.Id).ExecuteDeleteAsync(cancellationToken);
    }
}
