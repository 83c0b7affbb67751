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
    /// Saves a practice with a photo in the place of the one it had. <paramref name="write"/> loads or makes the practice and changes it,
    /// inside the transaction and anew when that begins again; its problem is answered and nothing is saved.
    /// <see cref="CopyProblem.Empty"/>, <see cref="CopyProblem.TooLarge"/>, <see cref="CopyProblem.NotAPicture"/>,
    /// <see cref="CopyProblem.Damaged"/>, <see cref="CopyProblem.ChangedMeanwhile"/> when somebody was faster.
    /// </summary>
    public async Task<(LearningProblem? Problem, CopyProblem? OfPhoto)> HoldAsync(Func<Task<Result<Practice, LearningProblem>>> write,
        Stream content, int byAccountId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(content);
        var read = CopyContent.Read(content);
        if (!read.Made(out var file)) return (null, read.Problem == CopyProblem.WrongKind ? CopyProblem.NotAPicture : read.Problem);
        if (file.Kind == CopyKind.Pdf) return (null, CopyProblem.NotAPicture);
        var (key, sealedKey) = seal.NewKey();
        return await SavedAsync(async () =>
        {
            var written = await write();
            if (!written.Made(out var practice)) return written.Problem;
            await SaveWithoutAsync(practice, cancellationToken);
            db.PracticePhotos.Add(new PracticePhoto
            {
                PracticeId = practice.Id,
                Kind = file.Kind,
                Bytes = (int)file.Pieces.Sum(piece => piece.Bytes),
                AddedAt = clock.UtcNow,
                AddedById = byAccountId,
                SealedKey = sealedKey,
            });
            var number = 0;
            await foreach (var part in CopySeal.SealAsync(content, file.Pieces, key, cancellationToken))
            {
                var row = db.PracticePhotoParts.Add(new PracticePhotoPart { PracticeId = practice.Id, Number = number++, Content = part });
                await db.SaveChangesAsync(cancellationToken);
                row.State = EntityState.Detached; // ten megabytes need not stay in memory
            }

            return null;
        }, cancellationToken);
    }

    /// <summary>
    /// Saves a practice and removes its photo for good; <paramref name="write"/> and what it answers as when a photo is held.
    /// <see cref="CopyProblem.ChangedMeanwhile"/> when somebody was faster.
    /// </summary>
    public Task<(LearningProblem? Problem, CopyProblem? OfPhoto)> RemoveAsync(Func<Task<Result<Practice, LearningProblem>>> write,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        return SavedAsync(async () =>
        {
            var written = await write();
            if (written.Made(out var practice)) await SaveWithoutAsync(practice, cancellationToken);
            return written.Problem;
        }, cancellationToken);
    }

    /// <summary>The encrypted parts of a photo, in order, for <see cref="CopySeal.WriteAsync"/>.</summary>
    public IAsyncEnumerable<byte[]> PartsOf(int practiceId) => db.PracticePhotoParts.AsNoTracking().Where(p => p.PracticeId == practiceId)
        .OrderBy(p => p.Number).Select(p => p.Content).AsAsyncEnumerable();

    private async Task SaveWithoutAsync(Practice practice, CancellationToken cancellationToken)
    {
        if (practice.Id == 0) db.Practices.Add(practice);
        else db.Entry(practice).State = EntityState.Modified; // its revision rises, so that a form opened before the photo changed is told
        await db.SaveChangesAsync(cancellationToken);
        await db.PracticePhotos.Where(photo => photo.PracticeId == practice.Id).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<(LearningProblem? Problem, CopyProblem? OfPhoto)> SavedAsync(Func<Task<LearningProblem?>> work,
        CancellationToken cancellationToken)
    {
        LearningProblem? problem = null;
        var saved = await db.TryInTransactionAsync(async () => problem = await work(), cancellationToken);
        return saved ? (problem, null) : (null, CopyProblem.ChangedMeanwhile);
    }
}
