using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Access;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages;

/// <summary>The front door: everybody is led to the home of the own role.</summary>
[AllowAnonymous]
public sealed class IndexModel(Viewer viewer) : PageModel
{
    /// <summary>Leads on.</summary>
    public IActionResult OnGet() => Redirect(Navigation.Home(viewer.Role));
}
