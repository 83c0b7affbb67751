using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>My skill passport: what I can do, to print and take along, in the language I choose.</summary>
[May(Permission.SeeOwnPath)]
public sealed class PassportModel(PathwaysDb db, Viewer viewer) : PageModel
{
    /// <summary>As a pocket card: one sheet that folds to A6.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Card { get; set; }

    /// <summary>The passport.</summary>
    public PassportReading Passport { get; private set; } = null!;

    /// <summary>Shows it; in the language of the page unless another is asked for.</summary>
    public async Task<IActionResult> OnGetAsync(Language? language, CancellationToken cancellationToken)
    {
        if (await PassportReading.ReadAsync(db, viewer, null, language ?? Cultures.Current, cancellationToken) is not { } passport)
            return NotFound();
        Passport = passport;
        return Page();
    }
}
