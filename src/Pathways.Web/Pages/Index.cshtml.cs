using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages;

/// <summary>The front door: who is signed in is led to the home of the own role, everybody else to the public site.</summary>
[AllowAnonymous]
public sealed class IndexModel(Viewer viewer) : PageModel
{
    /// <summary>Leads on.</summary>
    public IActionResult OnGet() => Redirect(viewer.AccountId == 0 ? $"/{Cultures.Of(Cultures.Current).TwoLetterISOLanguageName}"
        : Navigation.Home(viewer.Role));
}
