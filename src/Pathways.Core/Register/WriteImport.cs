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
/// Writes a confirmed import: all accepted rows, or none. Some hundreds of rows are a transaction, so that others save in between; nobody
/// sees the youths before all are there (<see cref="PathwaysDb.ImportsUnderWay"/>). Cut off at any moment the next run goes on behind the
/// last rows; what fails or is refused is undone (<see cref="UndoImport"/>).
/// </summary>
public sealed class WriteImport(PathwaysDb db, LocalTime clock, UndoImport undo)
{
    /// <summary>Rows written in one transaction.</summary>
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
                .SetProperty(i => i.ConfirmedAt, now)
                .SetProperty(i => i.AliveAt, now)
                .SetProperty(i => i.RowsWritten, 0)
                .SetProperty(i => i.WrittenTo, 0)
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
            while (await WriteSomeAsync(importId, cancellationToken)) db.ChangeTracker.Clear();
        }
        catch (RefusedException refused)
        {
            await undo.AfterAsync(importId, refused.Problem, refused.Row, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await undo.AfterAsync(importId, ImportProblem.CutOff, null, cancellationToken);
            throw;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Writes the next rows; false when nothing was left to do.</summary>
    private Task<bool> WriteSomeAsync(int importId, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var now = clock.UtcNow;
        // First of all, so that a second run waits here and then goes on behind these rows
        var mine = await db.Imports.Where(i => i.Id == importId && i.State == ImportState.Writing)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.AliveAt, now), cancellationToken) == 1;
        if (!mine) return false;

        var import = await db.Imports.AsNoTracking().Include(i => i.Manager).SingleAsync(i => i.Id == importId, cancellationToken);
        var rows = await db.ImportRows.AsNoTracking()
            .Where(r => r.ImportId == importId && r.Fate == ImportFate.New && r.Number > import.WrittenTo)
            .OrderBy(r => r.Number).Take(BatchSize).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            await EndAsync(importId, cancellationToken);
            return false;
        }

        await WriteAsync(import, rows, now, cancellationToken);
        return true;
    }, cancellationToken);

    private async Task WriteAsync(Import import, List<ImportRow> rows, DateTime now, CancellationToken cancellationToken)
    {
        var manager = new Viewer(import.ManagerId, import.Manager.Role, clock.Today, import.Manager.AllCentres);
        var answers = ImportAnswers.Of(import.Answers);
        var places = await RegisterPlaces.LoadAsync(db, manager, answers, cancellationToken);
        var numbers = rows.Select(r => r.FileNumber).ToList();
        var taken = (await db.Youths.Where(Youth.IsThere).Where(y => numbers.Contains(y.FileNumber))
            .Select(y => new { y.NumberedById, y.FileNumber }).ToListAsync(cancellationToken))
            .ConvertAll(y => (y.NumberedById, y.FileNumber)).ToHashSet();
        var youths = new List<(Youth Youth, List<YouthSearchToken> Tokens)>(rows.Count);
        foreach (var row in rows)
        {
            if (taken.Contains((row.CentreId!.Value, row.FileNumber)))
                throw new RefusedException(ImportProblem.FileNumberTaken, row.Number);
            if (!places.Sees(row.CentreId.Value)) throw new RefusedException(ImportProblem.CentreNotYours, row.Number);
            var youth = Make(row, answers, now);
            youths.Add((youth, [.. youth.SearchTokens]));
            youth.SearchTokens.Clear();
            db.Youths.Add(youth);
        }

        await db.SaveChangesAsync(cancellationToken);
        await KeepAnswersAsync(import, rows, youths.ConvertAll(y => y.Youth), now, cancellationToken);
        foreach (var tokens in youths.SelectMany(y => y.Tokens.Select(t => (y.Youth.Id, t.Token))).Chunk(TokensPerStatement))
            await AddTokensAsync(tokens, cancellationToken);
        await db.Imports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.WrittenTo, rows[^1].Number)
            .SetProperty(i => i.RowsWritten, i => i.RowsWritten + rows.Count), cancellationToken);
    }

    // "It is another person" is an answer about two files, as by hand: nobody is asked again
    private async Task KeepAnswersAsync(Import import, List<ImportRow> rows, List<Youth> made, DateTime now,
        CancellationToken cancellationToken)
    {
        var answered = rows.Zip(made).Where(pair => pair.First.Decision == ImportDecision.AnotherPerson).ToList();
        if (answered.Count == 0) return;
        var files = answered.ConvertAll(pair => pair.First.DuplicateOfId);
        var numbers = answered.ConvertAll(pair => pair.First.DuplicateOfRow);
        var known = await db.Youths.Where(Youth.IsThere).Where(y => files.Contains(y.Id)).ToDictionaryAsync(y => y.Id, cancellationToken);
        var earlier = await db.ImportRows.Where(r => r.ImportId == import.Id && numbers.Contains(r.Number))
            .SelectMany(r => db.Youths.Where(y => y.ImportId == import.Id && y.FileNumber == r.FileNumber && y.NumberedById == r.CentreId),
                (r, y) => new { r.Number, Youth = y }).ToDictionaryAsync(r => r.Number, r => r.Youth, cancellationToken);
        foreach (var (row, youth) in answered)
        {
            if ((row.DuplicateOfId is { } id ? known.GetValueOrDefault(id)
                : earlier.GetValueOrDefault(row.DuplicateOfRow ?? 0)) is { } other)
                db.TwoPeople.Add(TwoPeople.Are(youth, other, import.ManagerId, now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    // From here on the youths are seen. What was written needs no staging row; what was left out stays a while, for mending
    private async Task EndAsync(int importId, CancellationToken cancellationToken)
    {
        await db.Imports.Where(i => i.Id == importId)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Done), cancellationToken);
        await db.ImportRows.Where(r => r.ImportId == importId && r.Fate == ImportFate.New).ExecuteDeleteAsync(cancellationToken);
        await db.ImportFiles.Where(f => f.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
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

    private Youth Make(ImportRow staged, ImportAnswers answers, DateTime now)
    {
        var (row, today) = (staged.Read(), clock.Today);
        var (nationality, written) = Nationalities.Code(row.Nationality);
        var youth = new Youth
        {
            ImportId = staged.ImportId,
            Birth = row.Birth!,
            Sex = row.Sex!.Value,
            EntryDate = row.EntryDate,
            ReferralSource = row.ReferralSource,
            SchoolLevel = row.SchoolLevel,
            Phone = row.Phone,
            Email = row.Email,
            Nationality = row.Nationality.Length == 0 && answers.AllMoroccan == true ? Nationalities.Moroccan : nationality,
            Province = row.Province,
            Guardian = row.Guardian,
            LegalStatus = row.LegalStatus,
            Notes = written.Length == 0 ? row.Notes : $"{row.Notes}\n{written}".Trim(),
            CreatedAt = now,
        };
        youth.Stays.Add(new Stay { CentreId = staged.CentreId!.Value, From = row.EntryDate ?? today });
        if (youth.Rename(row.Name) is not null || youth.FileUnder(row.FileNumber) is not null)
            throw new InvalidOperationException($"Row {staged.Number} was accepted without a name or file number.");
        if (staged.MentorId is { } mentor) youth.Mentorships.Add(new Mentorship { MentorId = mentor, From = today });
        else youth.DataFlags |= DataFlags.MentorMissing;
        if (row.IntakeCategory.Length > 0) youth.IntakeCategories.Add(new YouthIntakeCategory { Category = row.IntakeCategory });
        if (row.HasNationalCard is { } has)
        {
            var card = new YouthDocument { Youth = youth, Type = YouthDocument.NationalCard };
            if (has) card.Obtain(day: null, expires: null, today, heldOn: row.EntryDate ?? today);
            db.Documents.Add(card);
        }

        return youth;
    }

    private sealed class RefusedException(ImportProblem problem, int row) : Exception
    {
        public ImportProblem Problem => problem;

        public int Row => row;
    }
}
