using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Register;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Register;

/// <summary>Asks before a written import is taken back, which goes as long as nothing was written about its youths.</summary>
[May(Permission.ImportRegister)]
public sealed class TakeBackModel(PathwaysDb db, Viewer viewer, UndoImport undo, WakeNow wake,
    IStringLocalizer<Problems> problems) : PageModel
{
    // Up to this many youths are taken back while the manager waits
    private const int FewRows = 500;

    /// <summary>The import.</summary>
    public Import Import { get; private set; } = null!;

    /// <summary>True when it cannot be taken back any more.</summary>
    public bool IsWrittenAbout { get; private set; }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await Find(importId, cancellationToken)) return NotFound();
        IsWrittenAbout = await undo.IsWrittenAboutAsync(importId, cancellationToken);
        return Page();
    }

    /// <summary>Takes it back: few youths at once, many in the background.</summary>
    public async Task<IActionResult> OnPostAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await Find(importId, cancellationToken)) return NotFound();
        var problem = await undo.BeginAsync(importId, cancellationToken);
        if (problem is not null) this.Notice(problems[$"ImportProblem.{problem}"]);
        else if (Import.RowsWritten > FewRows) wake.Now<ReadRegisters>();
        else await undo.RunAsync(importId, CancellationToken.None);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/Register/Preview/{importId}"));
    }

    private async Task<bool> Find(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.VisibleTo(viewer).AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == importId && i.State == ImportState.Done, cancellationToken);
        if (import is null) return false;
        Import = import;
        return true;
    }
}
