using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Register;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Register;

/// <summary>Which heading of the file stands for what. After a change the file, kept encrypted until now, is read again.</summary>
[May(Permission.ImportRegister)]
public sealed class ColumnsModel(PathwaysDb db, Viewer viewer, KeepImport keep, StageImport stage, WakeNow wake) : PageModel
{
    private const int FewRows = 1_000;

    /// <summary>What each heading stands for, by its position; null leaves it out.</summary>
    [BindProperty]
    public List<RegisterColumn?> Columns { get; set; } = [];

    /// <summary>The import.</summary>
    public Import Import { get; private set; } = null!;

    /// <summary>The headings, as written.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Which heading is which at present.</summary>
    public HeadingMap Map { get; private set; } = null!;

    /// <summary>Shows the headings.</summary>
    public async Task<IActionResult> OnGetAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await Find(importId, cancellationToken)) return NotFound();
        Columns = [.. Enumerable.Range(0, Map.Count).Select(i => Map[i])];
        return Page();
    }

    /// <summary>Maps the headings and has the file read again.</summary>
    public async Task<IActionResult> OnPostAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await Find(importId, cancellationToken)) return NotFound();
        if (!ModelState.IsValid || Columns.Count != Headings.Count || Columns.Any(column => column is { } value && !Enum.IsDefined(value)))
            return BadRequest();
        var chosen = Enumerable.Range(0, Columns.Count).ToDictionary(i => i, i => Columns[i]);
        if (chosen.All(choice => Map[choice.Key] == choice.Value)) return Redirect($"/Register/Preview/{importId}");
        if (await keep.MapAsync(importId, chosen, cancellationToken) is { } problem)
        {
            this.Refuse(problem);
            return Page();
        }

        if (Import.RowsTotal <= FewRows) await stage.RunAsync(importId, CancellationToken.None);
        else wake.Now<ReadRegisters>();
        return Redirect($"/Register/Preview/{importId}");
    }

    private async Task<bool> Find(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.VisibleTo(viewer).AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == importId && i.State == ImportState.Preview, cancellationToken);
        if (import is null) return false;
        var columns = ImportColumns.Of(import.Columns);
        (Import, Headings, Map) = (import, columns.Headings, columns.Map());
        return true;
    }
}
