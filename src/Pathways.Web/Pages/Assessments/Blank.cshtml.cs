using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>The form on paper, in the wording in force and in one of the three languages. It carries no data of anybody.</summary>
[May(Permission.SeeAssessments, Permission.KeepItemSets)]
public sealed class BlankModel(ItemSets itemSets) : PageModel
{
    /// <summary>In which language; that of the page when not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Language? In { get; set; }

    /// <summary>The wording in force.</summary>
    public ItemSet Items { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (In is not { } chosen || !Enum.IsDefined(chosen)) In = Cultures.Current;
        Items = await itemSets.CurrentAsync(cancellationToken);
    }
}
