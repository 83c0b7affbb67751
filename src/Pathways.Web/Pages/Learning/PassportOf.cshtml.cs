using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>A youth's skill passport, for staff: to print it together.</summary>
[May(Permission.SeeYouths)]
public sealed class PassportOfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, ModuleLibrary library) : PageModel
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>As a pocket card: one sheet that folds to A6.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Card { get; set; }

    /// <summary>The passport.</summary>
    public PassportReading Passport { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Language? language, CancellationToken cancellationToken)
    {
        if (await PassportReading.ReadAsync(db, viewer, library, YouthId, language ?? Cultures.Current, cancellationToken)
            is not { } passport) return NotFound();
        Passport = passport;
        readLog.FileOpened(YouthId, "/Learning/Passport");
        return Page();
    }
}
