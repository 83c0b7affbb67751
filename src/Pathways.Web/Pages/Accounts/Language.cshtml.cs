using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>Switches the language: in the profile of who is signed in, and in a cookie for before the next sign-in.</summary>
[AllowAnonymous]
public sealed class LanguageModel(Viewer viewer, UserManager<Account> accounts, SignInManager<Account> signIn, SiteCookies cookies)
    : PageModel
{
    /// <summary>Nothing to see.</summary>
    public IActionResult OnGet() => Redirect("/");

    /// <summary>Switches and goes back to where the person was.</summary>
    public async Task<IActionResult> OnPostAsync(string language, string? next)
    {
        var chosen = Cultures.Parse(language);
        cookies.Keep(Response, chosen);
        if (viewer.AccountId != 0 && await accounts.GetUserAsync(User) is { } account)
        {
            account.Language = chosen;
            await accounts.UpdateAsync(account);
            await signIn.RefreshSignInAsync(account);
        }

        return Url.IsLocalUrl(next) ? LocalRedirect(next) : Redirect("/");
    }
}
