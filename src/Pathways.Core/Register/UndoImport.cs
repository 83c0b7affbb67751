using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Takes the youths of an import out again, with what the import wrote about them: some hundreds in a transaction, seen by nobody from the
/// first moment on. Cut off at any moment the next run goes on.
/// </summary>
public sealed class UndoImport(PathwaysDb db, LocalTime clock)
{
    /// <summary>Youths taken out in one transaction.</summary>
    public const int BatchSize = 250;

    /// <summary>A writing was refused or failed: what it has written is taken out, and the import is at its preview again.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="problem">Why; the manager reads it.</param>
    /// <param name="row">The row that it is about.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AfterAsync(int importId, ImportProblem problem, int? row, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await db.InTransactionAsync(() => db.Imports.Where(i => i.Id == importId && i.State == ImportState.Writing)
            .ExecuteUpdateAsync(set => set
                .SetProperty(i => i.State, ImportState.TakingBack)
                .SetProperty(i => i.Refusal, problem)
                .SetProperty(i => i.ProblemRow, row), cancellationToken), cancellationToken);
        await RunAsync(importId, cancellationToken);
    }

    /// <summary>Takes out what is to be taken out, if the import is being taken back.</summary>
    public async Task RunAsync(int importId, CancellationToken cancellationToken)
    {
        while (await TakeSomeAsync(importId, cancellationToken)) db.ChangeTracker.Clear();
        db.ChangeTracker.Clear();
    }

    /// <summary>Takes the next youths out; false when none was left.</summary>
    private Task<bool> TakeSomeAsync(int importId, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var now = clock.UtcNow;
        var mine = await db.Imports.Where(i => i.Id == importId && i.State == ImportState.TakingBack)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.AliveAt, now), cancellationToken) == 1;
        if (!mine) return false;
        var youths = await db.Youths.Where(y => y.ImportId == importId).OrderBy(y => y.Id).Take(BatchSize).Select(y => y.Id)
            .ToListAsync(cancellationToken);
        if (youths.Count == 0)
        {
            await EndAsync(importId, cancellationToken);
            return false;
        }

        await db.Documents.Where(d => youths.Contains(d.YouthId)).ExecuteDeleteAsync(cancellationToken);
        await db.Mentorships.Where(m => youths.Contains(m.YouthId)).ExecuteDeleteAsync(cancellationToken);
        await db.Stays.Where(s => youths.Contains(s.YouthId)).ExecuteDeleteAsync(cancellationToken);
        await db.Youths.Where(y => youths.Contains(y.Id)).ExecuteDeleteAsync(cancellationToken);
        return true;
    }, cancellationToken);

    private async Task EndAsync(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.Include(i => i.Manager).SingleAsync(i => i.Id == importId, cancellationToken);
        import.State = import.Refusal is null ? ImportState.TakenBack : ImportState.Preview;
        (import.RowsWritten, import.WrittenTo) = (0, 0);
        if (import is { Refusal: ImportProblem.FileNumberTaken, ProblemRow: { } number })
        {
            // The row is a duplicate now, so that the next confirmation leaves it out
            var staged = await db.ImportRows.SingleAsync(r => r.ImportId == importId && r.Number == number, cancellationToken);
            var manager = new Viewer(import.ManagerId, import.Manager.Role, clock.Today, import.Manager.AllCentres);
            var seen = await db.Youths.VisibleTo(manager, db).Where(y => y.FileNumber == staged.FileNumber).Select(y => (int?)y.Id)
                .FirstOrDefaultAsync(cancellationToken);
            staged.IsDuplicate(DuplicateBy.FileNumber, seen);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
