using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>
/// A sheet for trying a version's sentences aloud with youths before it is published, or after: how each says them, and whether two mentors
/// choose the same one. It carries no data of anybody.
/// </summary>
[May(Permission.KeepItemSets)]
public sealed class TryItemsModel(ItemSets itemSets) : PageModel
{
    /// <summary>Which version; the draft too.</summary>
    [BindProperty(SupportsGet = true)]
    public int Version { get; set; }

    /// <summary>In which language; that of the page when not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Language? In { get; set; }

    /// <summary>The words.</summary>
    public ItemSet Items { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (In is not { } chosen || !Enum.IsDefined(chosen)) In = Cultures.Current;
        if (await itemSets.FindAsync(Version, cancellationToken) is not { } found) return NotFound();
        Items = found;
        return Page();
    }
}
