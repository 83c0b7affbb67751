using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Register;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Register;

/// <summary>
/// Every row's fate before anything is written; the manager decides about duplicates, then confirms or discards. While a file is read or
/// written it shows how far.
/// </summary>
[May(Permission.ImportRegister)]
public sealed class PreviewModel(PathwaysDb db, Viewer viewer, LocalTime clock, KeepImport keep, WriteImport write, WakeNow wake,
    ReadLog readLog, IStringLocalizer<RegisterText> texts, IStringLocalizer<Problems> problems) : PageModel
{
    /// <summary>Up to this many youths are written while the manager waits.</summary>
    private const int FewRows = 500;
    private const int PageSize = 50;

    private readonly HashSet<(RegisterColumn?, RegisterCellProblem)> told = [];

    /// <summary>The fate that is shown; null shows all.</summary>
    [BindProperty(SupportsGet = true)]
    public ImportFate? Fate { get; set; }

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The import.</summary>
    public Import Import { get; private set; } = null!;

    /// <summary>Rows per fate.</summary>
    public IReadOnlyDictionary<ImportFate, int> Counts { get; private set; } = new Dictionary<ImportFate, int>();

    /// <summary>One page of rows.</summary>
    public ListPage<Row> Rows { get; private set; } = new([], 1, PageSize, 0);

    /// <summary>One page of the youths that a written import has made.</summary>
    public ListPage<Written> Youths { get; private set; } = new([], 1, PageSize, 0);

    /// <summary>True while the page looks again by itself.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>True when a restart cut the work off.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>The file's headings, sheets and dates.</summary>
    public ImportColumns Columns { get; private set; } = ImportColumns.Of("");

    /// <summary>Which heading is which.</summary>
    public HeadingMap Map { get; private set; } = HeadingMap.Recognise([]);

    /// <summary>Sheets of the workbook that are not read.</summary>
    public IReadOnlyList<string> SheetsLeftOut => [.. Columns.Sheets.Where(sheet => !sheet.IsRead).Select(sheet => sheet.Name)];

    /// <summary>Rows read or written so far, and in all.</summary>
    public (int Done, int Total) Progress { get; private set; }

    /// <summary>Shows the fates, or how far the reading or writing is.</summary>
    public async Task<IActionResult> OnGetAsync(int importId, CancellationToken cancellationToken)
    {
        if (await Find(importId, cancellationToken) is not { } import || import.State == ImportState.Discarded) return NotFound();
        Import = import;
        (IsBusy, IsCutOff) = (import.IsBusy(clock.UtcNow), import.IsCutOff(clock.UtcNow));
        if (IsBusy) Response.Headers["Refresh"] = "2";
        if (import.State != ImportState.Reading) Counts = await db.ImportRows.Where(r => r.ImportId == importId).GroupBy(r => r.Fate)
            .Select(g => new { g.Key, Rows = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Rows, cancellationToken);
        Progress = import.State switch
        {
            ImportState.Writing => (import.RowsWritten, Count(ImportFate.New)),
            ImportState.Reading => (import.RowsRead, import.RowsTotal),
            _ => (0, 0),
        };
        if (IsBusy || IsCutOff || import.State == ImportState.Failed) return Page();

        Columns = ImportColumns.Of(import.Columns);
        Map = Columns.Map();
        if (import.State == ImportState.Done && Fate is null) Youths = await db.Youths.VisibleTo(viewer, db)
            .Where(y => y.ImportId == importId).OrderBy(y => y.Id).Select(y => new Written(y.Id, y.Name, y.FileNumber,
                new Birth(y.BirthDate, y.BirthPrecision)))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        else if (import.State != ImportState.TakenBack) Rows = await FindRows(importId, cancellationToken);
        readLog.ListOpened("/Register/Preview", Fate?.ToString() ?? "", Rows.Total + Youths.Total);
        return Page();
    }

    /// <summary>The rows that were not accepted, as a file to mend and upload again.</summary>
    public async Task<IActionResult> OnGetMendAsync(int importId, CancellationToken cancellationToken)
    {
        if (await Find(importId, cancellationToken) is null) return NotFound();
        var rows = (await db.ImportRows.AsNoTracking().Where(r => r.ImportId == importId && r.Fate == ImportFate.Wrong)
            .OrderBy(r => r.Number).ToListAsync(cancellationToken)).ConvertAll(r => r.Read());
        readLog.ListOpened("/Register/Preview", "mend", rows.Count);
        var file = MendingFile.Write(rows, texts["ToMend"], row =>
            string.Join(" ", row.Problems.Select(p => texts["MendCell", p.Column is { } column ? texts.Of(column)
                : texts["WholeRow"].Value, problems[$"RegisterCellProblem.{p.Problem}"].Value].Value)));
        return File(file, "text/csv", string.Create(CultureInfo.InvariantCulture, $"register-{importId}-to-mend.csv"));
    }

    /// <summary>Decides about a duplicate.</summary>
    public async Task<IActionResult> OnPostDecideAsync(int importId, int number, ImportDecision decision,
        CancellationToken cancellationToken)
    {
        if (await Find(importId, cancellationToken) is not { } import) return NotFound();
        var row = import.State != ImportState.Preview ? null
            : await db.ImportRows.SingleOrDefaultAsync(r => r.ImportId == importId && r.Number == number, cancellationToken);
        if (row?.Decide(decision) != true || !await db.TrySaveAsync(cancellationToken)) this.Notice(problems["ImportProblem.WentOn"]);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/Register/Preview/{importId}?fate={Fate}&p={PageNumber}"));
    }

    /// <summary>Writes all accepted rows or none; many rows are written in the background.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(int importId, CancellationToken cancellationToken)
    {
        if (await Find(importId, cancellationToken) is null) return NotFound();
        var rows = await db.ImportRows.CountAsync(r => r.ImportId == importId && r.Fate == ImportFate.New, cancellationToken);
        var problem = await WriteImport.ConfirmAsync(db, importId, clock.UtcNow, cancellationToken);
        if (problem == ImportProblem.WentOn) return RedirectToPage(new { importId }); // confirmed twice
        if (problem is not null) this.Notice(problems[$"ImportProblem.{problem}"]);
        else if (rows > FewRows) wake.Now<ReadRegisters>();
        else await write.RunAsync(importId, CancellationToken.None);
        return RedirectToPage(new { importId });
    }

    /// <summary>Throws the upload away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(int importId, CancellationToken cancellationToken)
    {
        if (await Find(importId, cancellationToken) is null) return NotFound();
        var problem = await keep.DiscardAsync(importId, cancellationToken);
        this.Notice(problem is null ? texts["Discarded"] : problems[$"ImportProblem.{problem}"]);
        return problem is null ? RedirectToPage("Index") : RedirectToPage(new { importId });
    }

    /// <summary>Takes up again what was cut off.</summary>
    public async Task<IActionResult> OnPostResumeAsync(int importId, CancellationToken cancellationToken)
    {
        if (await Find(importId, cancellationToken) is not { } import) return NotFound();
        if (import.IsCutOff(clock.UtcNow)) wake.Now<ReadRegisters>();
        return RedirectToPage(new { importId });
    }

    /// <summary>Where a row stands, for people: its number, and the sheet where there are several.</summary>
    public string Place(int number)
    {
        var (sheet, row) = Columns.PlaceOf(number);
        return sheet.Length > 0 ? texts["RowInSheet", row, sheet] : row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>True the first time a problem stands on the page: its sentence is read once, not twenty-five times.</summary>
    public bool IsNew(CellProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return told.Add((problem.Column, problem.Problem));
    }

    /// <summary>Rows of a fate.</summary>
    public int Count(ImportFate fate) => Counts.GetValueOrDefault(fate);

    private Task<Import?> Find(int importId, CancellationToken cancellationToken) => db.Imports.VisibleTo(viewer).AsNoTracking()
        .SingleOrDefaultAsync(i => i.Id == importId, cancellationToken);

    private async Task<ListPage<Row>> FindRows(int importId, CancellationToken cancellationToken)
    {
        var staged = Fate is { } fate ? db.ImportRows.Where(r => r.ImportId == importId && r.Fate == fate)
            : db.ImportRows.Where(r => r.ImportId == importId);
        var total = Fate is { } one ? Count(one) : Counts.Values.Sum();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, pages);
        var rows = await staged.AsNoTracking().OrderBy(r => r.Number).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var ids = rows.Where(r => r.DuplicateOfId is not null).Select(r => r.DuplicateOfId!.Value).Distinct().ToList();
        var youths = ids.Count == 0 ? [] : await db.Youths.VisibleTo(viewer, db).Where(y => ids.Contains(y.Id))
            .Select(y => new Same(y.Id, y.Name, y.FileNumber, new Birth(y.BirthDate, y.BirthPrecision)))
            .ToDictionaryAsync(y => y.Id, cancellationToken);
        var centres = await db.Centres.VisibleTo(viewer).Select(c => new { c.Id, c.NameArabic, c.NameLatin })
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        return new([.. rows.Select(r => new Row(
            r, r.Read(), r.DuplicateOfId is { } id ? youths.GetValueOrDefault(id) : null,
            r.CentreId is { } centre && centres.TryGetValue(centre, out var known)
                ? PersonName.In(Cultures.Current, known.NameArabic, known.NameLatin) : null))], PageNumber, PageSize, total);
    }

    /// <summary>A staged row.</summary>
    /// <param name="Staged">Its fate.</param>
    /// <param name="Cells">What was understood.</param>
    /// <param name="Same">The youth of whom it is a duplicate, when the manager sees that youth.</param>
    /// <param name="Centre">The centre that is meant.</param>
    public sealed record Row(ImportRow Staged, RegisterRow Cells, Same? Same, string? Centre);

    /// <summary>A youth whom the import has made.</summary>
    public sealed record Written(int Id, PersonName Name, string FileNumber, Birth Birth);

    /// <summary>A youth.</summary>
    public sealed record Same(int Id, PersonName Name, string FileNumber, Birth Birth);
}
