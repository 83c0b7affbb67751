using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Core.Register;

/// <summary>Begins an import, reads it anew, throws it away, and tidies up what nobody decided about.</summary>
public sealed class KeepImport(PathwaysDb db, ImportFiles files, LocalTime clock)
{
    /// <summary>Keeps an uploaded file that <see cref="RegisterFile.Open"/> could open, to be staged.</summary>
    public async Task<int> BeginAsync(Viewer manager, string fileName, byte[] content, IReadOnlyList<string> headings,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manager);
        var file = files.Seal(content);
        return await db.InTransactionAsync(async () =>
        {
            var import = new Import
            {
                ManagerId = manager.AccountId,
                FileName = fileName.Length <= 200 ? fileName : fileName[..200],
                UploadedAt = clock.UtcNow,
                State = ImportState.Reading,
                Columns = new ImportColumns([], new Dictionary<int, RegisterColumn?>()).Under(headings).ToJson(),
            };
            db.Imports.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            file.ImportId = import.Id;
            db.ImportFiles.Add(file);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear(); // ten megabytes need not stay in memory
            return import.Id;
        }, cancellationToken);
    }

    /// <summary>
    /// Takes the manager's word on where headings stand, what they mean and how days are written: the file is to be read again, the
    /// answers about centres and mentors stay. <see cref="ImportProblem.FileGone"/>, <see cref="ImportProblem.WentOn"/>,
    /// <see cref="ImportProblem.ColumnTwice"/>.
    /// </summary>
    /// <param name="importId">The import.</param>
    /// <param name="choose">What was chosen, put into what the import holds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ImportProblem?> MapAsync(int importId, Func<ImportColumns, ImportColumns> choose, CancellationToken cancellationToken)
    {
        return await db.InTransactionAsync(async () =>
        {
            if (!await db.ImportFiles.AnyAsync(f => f.ImportId == importId, cancellationToken))
                return (ImportProblem?)ImportProblem.FileGone;
            var import = await db.Imports.SingleAsync(i => i.Id == importId, cancellationToken);
            if (import.State != ImportState.Preview) return ImportProblem.WentOn;
            var columns = choose(ImportColumns.Of(import.Columns));
            if (columns.Chosen.Values.Where(column => column is not null && !HeadingMap.TakesSeveral(column)).GroupBy(column => column)
                .Any(group => group.Count() > 1)) return ImportProblem.ColumnTwice;
            import.Columns = columns.ToJson();
            (import.State, import.AliveAt, import.RowsRead, import.Refusal, import.ProblemRow) = (ImportState.Reading, null, 0, null, null);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }, cancellationToken);
    }

    /// <summary>
    /// Throws an import away with its rows and file. <see cref="ImportProblem.WentOn"/> when it is being written or is done.
    /// </summary>
    public async Task<ImportProblem?> DiscardAsync(int importId, CancellationToken cancellationToken) =>
        await db.InTransactionAsync(async () =>
        {
            var discarded = await db.Imports.Where(i => i.Id == importId
                && (i.State == ImportState.Reading || i.State == ImportState.Preview))
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Discarded), cancellationToken) == 1;
            if (!discarded) return (ImportProblem?)ImportProblem.WentOn;
            await db.ImportRows.Where(r => r.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
            await db.ImportFiles.Where(f => f.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>
    /// Deletes files after <see cref="Import.FileLife"/> and rows after <see cref="Import.RowLife"/>, and answers the imports that wait to
    /// be read, written or taken back, those that were cut off too.
    /// </summary>
    public async Task<IReadOnlyList<int>> TidyAsync(CancellationToken cancellationToken)
    {
        var (fileLimit, rowLimit, silent) = (clock.UtcNow - Import.FileLife, clock.UtcNow - Import.RowLife, clock.UtcNow - Import.Silence);
        await db.InTransactionAsync(async () =>
        {
            await db.ImportFiles.Where(f => db.Imports.Any(i => i.Id == f.ImportId && i.State != ImportState.Reading
                && i.UploadedAt < fileLimit)).ExecuteDeleteAsync(cancellationToken);
            await db.Imports.Where(i => i.UploadedAt < rowLimit && i.State == ImportState.Preview)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Discarded), cancellationToken);
            return await db.ImportRows.Where(r => db.Imports.Any(i => i.Id == r.ImportId && i.State != ImportState.Reading
                && i.State != ImportState.Writing && i.State != ImportState.TakingBack
                && i.UploadedAt < rowLimit)).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);
        return await db.Imports.Where(i => i.State == ImportState.Writing || i.State == ImportState.TakingBack
            || (i.State == ImportState.Reading && (i.AliveAt == null || i.AliveAt < silent)))
            .OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellationToken);
    }
}
