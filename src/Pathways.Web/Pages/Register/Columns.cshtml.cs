using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Register;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Register;

/// <summary>
/// Which heading of the file stands for what, which sheets are read, where the headings stand and how days are written, with samples.
/// After a change the file, kept encrypted until now, is read again.
/// </summary>
[May(Permission.ImportRegister)]
public sealed class ColumnsModel(PathwaysDb db, Viewer viewer, KeepImport keep, ImportFiles files, StageImport stage, WakeNow wake,
    ReadLog readLog) : PageModel
{
    private const int FewRows = 1_000;

    /// <summary>What was chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The import.</summary>
    public Import Import { get; private set; } = null!;

    /// <summary>The headings, sheets and dates as they are read at present.</summary>
    public ImportColumns Columns { get; private set; } = null!;

    /// <summary>Which heading is which at present.</summary>
    public HeadingMap Map { get; private set; } = null!;

    /// <summary>Some cells of each column, card numbers covered.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Samples { get; private set; } = [];

    /// <summary>The first rows of the file, whatever they hold.</summary>
    public IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> Top { get; private set; } = [];

    /// <summary>Shows the headings.</summary>
    public async Task<IActionResult> OnGetAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await Find(importId, cancellationToken)) return NotFound();
        Form = new Input
        {
            Columns = [.. Enumerable.Range(0, Map.Count).Select(i => Map[i])],
            Orders = Columns.Orders.ToDictionary(),
            Sheets = [.. Columns.Sheets.Where(sheet => sheet.IsRead).Select(sheet => sheet.Name)],
            HeadingRow = Columns.Choices.HeadingRow,
            TwoRows = Columns.Choices.HeadingRows == 2,
        };
        return Page();
    }

    /// <summary>Keeps what was chosen and has the file read again.</summary>
    public async Task<IActionResult> OnPostAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await Find(importId, cancellationToken)) return NotFound();
        if (!ModelState.IsValid || Form.Columns.Count != Columns.Headings.Count
            || Form.Columns.Any(column => column is { } value && !Enum.IsDefined(value))
            || Form.Orders.Any(order => !Columns.Dates.ContainsKey(order.Key) || !Enum.IsDefined(order.Value))
            || (Form.HeadingRow is { } row && !Top.Any(top => top.Row == row))) return BadRequest();
        if (await UnreadableAsync(importId, cancellationToken) is { } unreadable)
        {
            this.Refuse(unreadable, "Form.HeadingRow");
            return Page();
        }

        var problem = Columns.Sheets.Count > 1 && Form.Sheets.Count == 0 ? ImportProblem.SheetMissing
            : await keep.MapAsync(importId, Chosen, cancellationToken);
        if (problem is not null)
        {
            this.Refuse(problem.Value);
            return Page();
        }

        if (Import.RowsTotal <= FewRows) await stage.RunAsync(importId, CancellationToken.None);
        else wake.Now<ReadRegisters>();
        return Redirect($"/Register/Preview/{importId}");
    }

    // Asked before anything is kept: an import that can no longer be read loses its file and its answers
    private async Task<RegisterProblem?> UnreadableAsync(int importId, CancellationToken cancellationToken)
    {
        await using var content = await files.OpenAsync(importId, cancellationToken);
        if (content is null || (Columns.Sheets.Count > 1 && Form.Sheets.Count == 0)) return null;
        var opening = RegisterFile.Open(content, Chosen(Columns).Choices);
        opening.File?.Dispose();
        return opening.Problem;
    }

    private ImportColumns Chosen(ImportColumns columns) => columns with
    {
        Chosen = Enumerable.Range(0, Form.Columns.Count).ToDictionary(i => i, i => Form.Columns[i]),
        Orders = Form.Orders,
        Choices = new RegisterChoices(Form.HeadingRow, Form.TwoRows ? 2 : 1,
            columns.Sheets.Count < 2 ? [] : [.. columns.Sheets.Select(sheet => sheet.Name).Except(Form.Sheets, StringComparer.Ordinal)]),
    };

    private async Task<bool> Find(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.VisibleTo(viewer).AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == importId && i.State == ImportState.Preview, cancellationToken);
        if (import is null) return false;
        var columns = ImportColumns.Of(import.Columns);
        (Import, Columns, Map) = (import, columns, columns.Map());
        await using var content = await files.OpenAsync(importId, cancellationToken);
        if (content is null || RegisterFile.Open(content, columns.Choices) is not { File: { } file }) return true; // kept for a day only
        using (file) (Samples, Top) = (file.Samples(), file.Top());
        readLog.ListOpened("/Register/Columns", "", RegisterScan.Samples);
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>What each heading stands for, by its position; null leaves it out.</summary>
        public List<RegisterColumn?> Columns { get; init; } = [];

        /// <summary>What comes first in a column of dates, by its position.</summary>
        public Dictionary<int, DateOrder> Orders { get; init; } = [];

        /// <summary>The sheets that are read.</summary>
        public List<string> Sheets { get; init; } = [];

        /// <summary>The row of the headings; null finds it.</summary>
        public int? HeadingRow { get; init; }

        /// <summary>True when the headings take two rows.</summary>
        public bool TwoRows { get; init; }
    }
}
