using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Writes a confirmed import: all accepted rows in one transaction, or none. Cut off at any moment it has written nothing, and the next run
/// does
/// all of it; run twice it writes once.
/// </summary>
public sealed class WriteImport(PathwaysDb db, LocalTime clock, ImportProgress progress)
{
    /// <summary>Rows read and saved at a time inside the transaction, so that memory stays flat.</summary>
    public const int BatchSize = 250;

    private const int TokensPerStatement = 500;

    /// <summary>
    /// The manager confirms: from now on the rows are to be written. <see cref="ImportProblem.WentOn"/> when the import is not at its
    /// preview (confirmed twice, discarded), <see cref="ImportProblem.DatesUnclear"/> while it is not answered how a column writes its
    /// days, <see cref="ImportProblem.NothingToWrite"/>.
    /// </summary>
    public static Task<ImportProblem?> ConfirmAsync(PathwaysDb db, int importId, DateTime now, CancellationToken cancellationToken) =>
        db.InTransactionAsync(async () =>
        {
            var columns = await db.Imports.Where(i => i.Id == importId && i.State == ImportState.Preview).Select(i => i.Columns)
                .SingleOrDefaultAsync(cancellationToken);
            if (columns is null) return (ImportProblem?)ImportProblem.WentOn;
            if (ImportColumns.Of(columns).Unsettled.Count > 0) return ImportProblem.DatesUnclear;
            if (!await db.ImportRows.AnyAsync(r => r.ImportId == importId && r.Fate == ImportFate.New, cancellationToken))
                return ImportProblem.NothingToWrite;
            await db.Imports.Where(i => i.Id == importId).ExecuteUpdateAsync(set => set
                .SetProperty(i => i.State, ImportState.Writing)
                .SetProperty(i => i.AliveAt, now)
                .SetProperty(i => i.Refusal, (ImportProblem?)null)
                .SetProperty(i => i.ProblemRow, (int?)null), cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>
    /// Writes the import's accepted rows, if it is confirmed and not written yet. A refusal goes into the import and leaves everything as
    /// it was.
    /// </summary>
    public async Task RunAsync(int importId, CancellationToken cancellationToken)
    {
        try
        {
            await db.InTransactionAsync(async () =>
            {
                await WriteAsync(importId, cancellationToken);
                return 0;
            }, cancellationToken);
        }
        catch (RefusedException refused)
        {
            await BackToPreviewAsync(importId, refused.Problem, refused.Row, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await BackToPreviewAsync(importId, ImportProblem.CutOff, null, cancellationToken);
            throw;
        }
        finally
        {
            progress.End(importId);
            db.ChangeTracker.Clear();
        }
    }

    private async Task WriteAsync(int importId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        // First of all, so that a second run waits here and then finds nothing to do
        var mine = await db.Imports.Where(i => i.Id == importId && i.State == ImportState.Writing)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Done).SetProperty(i => i.ConfirmedAt, now),
                cancellationToken) == 1;
        if (!mine) return;

        var import = await db.Imports.AsNoTracking().Include(i => i.Manager).SingleAsync(i => i.Id == importId, cancellationToken);
        var manager = new Viewer(import.ManagerId, import.Manager.Role, clock.Today, import.Manager.AllCentres);
        var places = await RegisterPlaces.LoadAsync(db, manager, ImportAnswers.Of(import.Answers), cancellationToken);
        var (written, last) = (0, 0);
        while (true)
        {
            var rows = await db.ImportRows.AsNoTracking().Where(r => r.ImportId == importId && r.Fate == ImportFate.New && r.Number > last)
                .OrderBy(r => r.Number).Take(BatchSize).ToListAsync(cancellationToken);
            if (rows.Count == 0) break;
            var numbers = rows.Select(r => r.FileNumber).ToList();
            var taken = await db.Youths.Where(y => numbers.Contains(y.FileNumber)).Select(y => y.FileNumber).ToListAsync(cancellationToken);
            var youths = new List<(Youth Youth, List<YouthSearchToken> Tokens)>(rows.Count);
            foreach (var row in rows)
            {
                if (taken.Contains(row.FileNumber, StringComparer.OrdinalIgnoreCase))
                    throw new RefusedException(ImportProblem.FileNumberTaken, row.Number);
                if (!places.Sees(row.CentreId!.Value)) throw new RefusedException(ImportProblem.CentreNotYours, row.Number);
                var youth = Make(row, now);
                youths.Add((youth, [.. youth.SearchTokens]));
                youth.SearchTokens.Clear();
                db.Youths.Add(youth);
            }

            await db.SaveChangesAsync(cancellationToken);
            foreach (var tokens in youths.SelectMany(y => y.Tokens.Select(t => (y.Youth.Id, t.Token))).Chunk(TokensPerStatement))
                await AddTokensAsync(tokens, cancellationToken);
            db.ChangeTracker.Clear();

            last = rows[^1].Number;
            written += rows.Count;
            progress.Report(importId, written);
        }

        // What was written needs no staging row; what was left out stays a while, for mending
        await db.ImportRows.Where(r => r.ImportId == importId && r.Fate == ImportFate.New).ExecuteDeleteAsync(cancellationToken);
        await db.ImportFiles.Where(f => f.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
        await db.Imports.Where(i => i.Id == importId)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RowsWritten, written), cancellationToken);
    }

    // Most rows of an import are search tokens: many to a statement, past the change tracker, they take a tenth of the time
    private async Task AddTokensAsync((int YouthId, string Token)[] tokens, CancellationToken cancellationToken)
    {
        var values = string.Join(", ", Enumerable.Range(0, tokens.Length)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"({{{2 * i}}}, {{{(2 * i) + 1}}})")));
        var insert = FormattableStringFactory.Create($"INSERT INTO \"YouthSearchTokens\" (\"YouthId\", \"Token\") VALUES {values}",
            [.. tokens.SelectMany(t => new object[] { t.YouthId, t.Token })]);
        await db.Database.ExecuteSqlAsync(insert, cancellationToken);
    }

    private Youth Make(ImportRow staged, DateTime now)
    {
        var (row, today) = (staged.Read(), clock.Today);
        var (nationality, written) = Nationalities.Code(row.Nationality);
        var youth = new Youth
        {
            BirthDate = row.BirthDate!.Value,
            Sex = row.Sex!.Value,
            EntryDate = row.EntryDate,
            ReferralSource = row.ReferralSource,
            SchoolLevel = row.SchoolLevel,
            Phone = row.Phone,
            Email = row.Email,
            Nationality = nationality,
            Notes = written.Length == 0 ? row.Notes : $"{row.Notes}\n{written}".Trim(),
            CreatedAt = now,
        };
        if (youth.Rename(row.Name) is not null || youth.FileUnder(row.FileNumber) is not null)
            throw new InvalidOperationException($"Row {staged.Number} was accepted without a name or file number.");
        youth.Stays.Add(new Stay { CentreId = staged.CentreId!.Value, From = row.EntryDate ?? today });
        if (staged.MentorId is { } mentor) youth.Mentorships.Add(new Mentorship { MentorId = mentor, From = today });
        else youth.DataFlags |= DataFlags.MentorMissing;
        if (row.IntakeCategory.Length > 0) youth.IntakeCategories.Add(new YouthIntakeCategory { Category = row.IntakeCategory });
        if (row.HasNationalCard is { } has)
        {
            var card = new YouthDocument { Youth = youth, Type = YouthDocument.NationalCard };
            if (has) card.Obtain(day: null, expires: null, today);
            db.Documents.Add(card);
        }

        return youth;
    }

    private async Task BackToPreviewAsync(int importId, ImportProblem problem, int? row, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await db.InTransactionAsync(async () =>
        {
            await db.Imports.Where(i => i.Id == importId && i.State == ImportState.Writing).ExecuteUpdateAsync(set => set
                .SetProperty(i => i.State, ImportState.Preview)
                .SetProperty(i => i.Refusal, problem)
                .SetProperty(i => i.ProblemRow, row), cancellationToken);
            if (problem != ImportProblem.FileNumberTaken) return 0;

            // The row is a duplicate now, so that the next confirmation leaves it out
            var import = await db.Imports.AsNoTracking().Include(i => i.Manager).SingleAsync(i => i.Id == importId, cancellationToken);
            var staged = await db.ImportRows.SingleAsync(r => r.ImportId == importId && r.Number == row, cancellationToken);
            var manager = new Viewer(import.ManagerId, import.Manager.Role, clock.Today, import.Manager.AllCentres);
            var seen = await db.Youths.VisibleTo(manager, db).Where(y => y.FileNumber == staged.FileNumber).Select(y => (int?)y.Id)
                .FirstOrDefaultAsync(cancellationToken);
            staged.IsDuplicate(DuplicateBy.FileNumber, seen);
            return await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private sealed class RefusedException(ImportProblem problem, int row) : Exception
    {
        public ImportProblem Problem => problem;

        public int Row => row;
    }
}
