using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Help;
using Pathways.Web.Content;

namespace Pathways.Web.Pages.Public;

/// <summary>The emergency card for everybody: on the screen with links to call, on paper as a card of 85 by 54 mm to cut out.</summary>
[AllowAnonymous]
public sealed class CardModel : PageModel
{
    /// <summary>The numbers.</summary>
    public IReadOnlyList<EmergencyNumber> Numbers => EmergencyNumbers.Morocco;

    /// <summary>When they were looked up; the card names no sources.</summary>
    public (DateOnly CheckedOn, IReadOnlyList<Source> Sources) Checked => (EmergencyNumbers.CheckedOn, []);

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
