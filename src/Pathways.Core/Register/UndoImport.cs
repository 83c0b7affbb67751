using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Documents;
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

    // What the import itself writes about a youth, what tells only who has read, and that two files are of two people
    private static readonly HashSet<Type> Own =
    [
        typeof(Stay), typeof(Mentorship), typeof(YouthDocument), typeof(YouthSearchToken), typeof(YouthIntakeCategory),
        typeof(ReadLogEntry), typeof(TwoPeople),
    ];

    /// <summary>
    /// The manager takes a written import back. <see cref="ImportProblem.WentOn"/> when it is not written,
    /// <see cref="ImportProblem.WrittenAbout"/> when anything was written about one of its youths since: a row of any kind that points to
    /// the youth, a change of the file, of the card, of mentor or centre, an account.
    /// </summary>
    public Task<ImportProblem?> BeginAsync(int importId, CancellationToken cancellationToken) => db.CheckAndSaveAsync(async () =>
    {
        if (!await db.Imports.AnyAsync(i => i.Id == importId && i.State == ImportState.Done, cancellationToken))
            return (ImportProblem?)ImportProblem.WentOn;
        if (await IsWrittenAboutAsync(importId, cancellationToken)) return ImportProblem.WrittenAbout;
        var now = clock.UtcNow;
        await db.Imports.Where(i => i.Id == importId).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, ImportState.TakingBack)
            .SetProperty(i => i.AliveAt, now)
            .SetProperty(i => i.Refusal, (ImportProblem?)null), cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Whether anything but what the import wrote points to one of its youths, or one of them was changed.</summary>
    public async Task<bool> IsWrittenAboutAsync(int importId, CancellationToken cancellationToken)
    {
        var youths = db.Youths.Where(y => y.ImportId == importId);
        if (await youths.AnyAsync(y => y.Revision > 0 || y.AccountId != null || y.Stays.Count != 1 || y.Stays.Any(s => s.To != null)
            || y.Mentorships.Count > 1 || y.Mentorships.Any(m => m.To != null || m.IsCover)
            || db.Documents.Count(d => d.YouthId == y.Id) > 1 || db.Documents.Any(d => d.YouthId == y.Id && d.Revision > 0),
            cancellationToken)) return true;
        const string Made = "(SELECT \"Id\" FROM \"Youths\" WHERE \"ImportId\" = {0})";
        var rows = string.Join(" UNION ALL ", Pointing().Distinct().Select(at =>
            $"SELECT \"{at.Column}\" FROM \"{at.Table}\" WHERE \"{at.Column}\" IN {Made}"));
        var count = FormattableStringFactory.Create($"SELECT COUNT(*) AS \"Value\" FROM ({rows}) AS \"Rows\"", importId);
        return await db.Database.SqlQuery<int>(count).SingleAsync(cancellationToken) > 0;
    }

    /// <summary>The columns of all tables that name a youth, found in the model, so that no kind of row is forgotten.</summary>
    private IEnumerable<(string Table, string Column)> Pointing() => db.Model.GetEntityTypes()
        .Where(type => type.GetTableName() is not null && !type.IsMappedToJson() && !Own.Contains(type.ClrType))
        .SelectMany(type => type.GetProperties()
            .Where(property => property.Name == nameof(Stay.YouthId)
                || property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Youth)))
            .Select(property => (type.GetTableName()!, property.GetColumnName())));

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

        await db.TwoPeople.Where(t => youths.Contains(t.FirstId) || youths.Contains(t.SecondId)).ExecuteDeleteAsync(cancellationToken);
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
            var seen = await db.Youths.VisibleTo(manager, db).Where(y => y.FileNumber == staged.FileNumber
                && y.NumberedById == staged.CentreId).Select(y => (int?)y.Id).FirstOrDefaultAsync(cancellationToken);
            staged.IsDuplicate(DuplicateBy.FileNumber, seen);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
