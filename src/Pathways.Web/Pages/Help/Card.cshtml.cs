using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Help;

namespace Pathways.Web.Pages.Help;

/// <summary>The emergency card: works without signing in, can be printed, says plainly that the portal is no emergency service.</summary>
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
