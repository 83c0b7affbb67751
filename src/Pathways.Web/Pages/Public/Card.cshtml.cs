using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Help;

namespace Pathways.Web.Pages.Public;

/// <summary>The emergency card for everybody: on the screen with links to call, on paper as a card of 85 by 54 mm to cut out.</summary>
[AllowAnonymous]
public sealed class CardModel : PageModel
{
    /// <summary>The numbers.</summary>
    public IReadOnlyList<EmergencyNumber> Numbers => EmergencyNumbers.Morocco;

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
