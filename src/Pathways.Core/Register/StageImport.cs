using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Reads an uploaded register into the staging table: counts its rows first, so that a file that is bad further down stages nothing, then
/// stages them
/// in batches with the progress. May be cut off at any moment: the next run begins anew.
/// </summary>
public sealed class StageImport(PathwaysDb db, ImportFiles files, CompareImport compare, LocalTime clock)
{
    /// <summary>Rows staged in one transaction.</summary>
    public const int BatchSize = 500;

    /// <summary>Reads the import's file, if it waits to be read and nobody else is reading it.</summary>
    public async Task RunAsync(int importId, CancellationToken cancellationToken)
    {
        var (now, silent) = (clock.UtcNow, clock.UtcNow - Import.Silence);
        var claimed = await db.InTransactionAsync(async () =>
        {
            var mine = await db.Imports.Where(i => i.Id == importId && i.State == ImportState.Reading
                && (i.AliveAt == null || i.AliveAt < silent))
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.AliveAt, now).SetProperty(i => i.RowsRead, 0), cancellationToken) == 1;
            if (mine) await db.ImportRows.Where(r => r.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
            return mine;
        }, cancellationToken);
        if (!claimed) return;
        try
        {
            await ReadAsync(importId, cancellationToken);
        }
        catch (RegisterReadingException exception)
        {
            await FailAsync(importId, exception.Problem, null, exception.Row, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            await FailAsync(importId, null, ImportProblem.CutOff, null, cancellationToken);
            throw;
        }
    }

    private async Task ReadAsync(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.AsNoTracking().Include(i => i.Manager).SingleAsync(i => i.Id == importId, cancellationToken);
        await using var content = await files.OpenAsync(importId, cancellationToken);
        if (content is null)
        {
            await FailAsync(importId, null, ImportProblem.FileGone, null, cancellationToken);
            return;
        }

        var columns = ImportColumns.Of(import.Columns);
        var opening = RegisterFile.Open(content, columns.Choices);
        if (!opening.IsOpen)
        {
            await FailAsync(importId, opening.Problem, null, null, cancellationToken);
            return;
        }

        using var file = opening.File;
        columns = columns.Under(file.Headings);
        var scan = file.Scan(columns.Map());
        columns = columns.Under(file.Headings).Seen(scan);
        await db.InTransactionAsync(() => db.Imports.Where(i => i.Id == importId).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.RowsTotal, scan.Rows).SetProperty(i => i.Columns, columns.ToJson()), cancellationToken), cancellationToken);
        var manager = new Viewer(import.ManagerId, import.Manager.Role, clock.Today, import.Manager.AllCentres);
        var map = columns.Map();
        var reader = new RegisterRowReader(map, clock.Today, columns.OrderOf(map), columns.Numbers);
        var places = await RegisterPlaces.LoadAsync(db, manager, ImportAnswers.Of(import.Answers), cancellationToken);
        var (people, earlier) = (await KnownPeople.LoadAsync(db, manager, cancellationToken), new DuplicateRows());
        foreach (var lines in file.Lines().Chunk(BatchSize))
        {
            if (!await StageAsync(importId, [.. lines.Select(reader.Read)], manager, places, people, earlier,
                cancellationToken)) return;
        }

        await compare.RunAsync(importId, cancellationToken);
        await db.InTransactionAsync(() => db.Imports.Where(i => i.Id == importId && i.State == ImportState.Reading)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Preview), cancellationToken), cancellationToken);
    }

    /// <summary>Stages some rows; false when the import was discarded meanwhile.</summary>
    private async Task<bool> StageAsync(int importId, List<RegisterRow> rows, Viewer manager, RegisterPlaces places, KnownPeople people,
        DuplicateRows earlier, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync(manager, rows, cancellationToken);
        var staged = rows.ConvertAll(row =>
        {
            var stage = ImportRow.Of(importId, row);
            if (!row.IsAcceptable) return stage;
            var centreId = places.Centre(row.Centre);
            var (mentorId, isSettled) = places.Mentor(centreId, row.Centre, row.Mentor);
            stage.BelongsTo(centreId, mentorId, isSettled);
            Mark(stage, row, earlier.Find(row, centreId));
            return stage;
        });

        // The surest reason first
        void Mark(ImportRow stage, RegisterRow row, SameRow? same)
        {
            if (stage.CentreId is { } centre && numbers.TryGetValue((centre, row.FileNumber), out var numbered))
                stage.IsDuplicate(DuplicateBy.FileNumber, numbered);
            else if (same is { By: DuplicateBy.FileNumber }) stage.IsDuplicate(DuplicateBy.FileNumber, earlierRow: same.Row);
            else if (people.Find(row, out var youthId)) stage.IsDuplicate(DuplicateBy.Likeness, youthId);
            else if (same is not null) stage.IsDuplicate(DuplicateBy.Likeness, earlierRow: same.Row);
        }

        var now = clock.UtcNow;
        return await db.InTransactionAsync(async () =>
        {
            var alive = await db.Imports.Where(i => i.Id == importId && i.State == ImportState.Reading)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.AliveAt, now).SetProperty(i => i.RowsRead, i => i.RowsRead + rows.Count),
                    cancellationToken) == 1;
            if (!alive) return false;
            db.ImportRows.AddRange(staged);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            return true;
        }, cancellationToken);
    }

    // The file numbers that centres have given, with the youth where the manager sees that one
    private async Task<Dictionary<(int CentreId, string Number), int?>> NumbersAsync(Viewer manager, List<RegisterRow> rows,
        CancellationToken cancellationToken)
    {
        var numbers = rows.Where(r => r.FileNumber.Length > 0).Select(r => r.FileNumber).Distinct().ToList();
        var seen = db.Youths.VisibleTo(manager, db).Select(y => y.Id);
        return await db.Youths.Where(Youth.IsThere).Where(y => numbers.Contains(y.FileNumber))
            .Select(y => new { y.Id, y.FileNumber, y.NumberedById, IsSeen = seen.Contains(y.Id) })
            .ToDictionaryAsync(y => (y.NumberedById, y.FileNumber), y => y.IsSeen ? y.Id : (int?)null, cancellationToken);
    }

    private async Task FailAsync(int importId, RegisterProblem? problem, ImportProblem? refusal, int? row,
        CancellationToken cancellationToken)
    {
        await db.InTransactionAsync(async () =>
        {
            await db.ImportRows.Where(r => r.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
            await db.ImportFiles.Where(f => f.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
            return await db.Imports.Where(i => i.Id == importId && i.State == ImportState.Reading).ExecuteUpdateAsync(set => set
                .SetProperty(i => i.State, ImportState.Failed)
                .SetProperty(i => i.FileProblem, problem)
                .SetProperty(i => i.Refusal, refusal)
                .SetProperty(i => i.ProblemRow, row), cancellationToken);
        }, cancellationToken);
    }
}
