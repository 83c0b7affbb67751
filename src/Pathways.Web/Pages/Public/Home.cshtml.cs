using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Pathways.Web.Pages.Public;

/// <summary>The home of the public site: what the programme is, and three doors.</summary>
[AllowAnonymous]
public sealed class HomeModel : PageModel
{
    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
