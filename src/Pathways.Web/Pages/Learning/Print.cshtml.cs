using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>A whole module on paper: why, all lessons, the questions without their answers, the practices.</summary>
[May(Permission.Learn)]
public sealed class PrintModel(Catalogue catalogue) : PageModel
{
    /// <summary>The module.</summary>
    public Module Module { get; private set; } = null!;

    /// <summary>Its words.</summary>
    public ModuleText Words { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (await catalogue.FindAsync(key, cancellationToken) is not { } module) return NotFound();
        (Module, Words) = (module, module.In(Cultures.Current));
        return Page();
    }
}
