using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Reminding;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Accounts;

/// <summary>Signs out and leaves nothing behind on the device.</summary>
[May(Permission.UseOwnAccount)]
public sealed class SignOutModel(SignInManager<Account> signIn, SignIns signIns, PushPhones phones, SiteCookies cookies) : PageModel
{
    /// <summary>A link here does nothing: only the form signs out.</summary>
    public IActionResult OnGet() => Redirect("/");

    /// <summary>
    /// Signs out. The browser empties its store; when <paramref name="keep"/> is said, the script has emptied the own part itself, and what
    /// else lies there stays:
    /// somebody else's unsent sessions (encrypted) and the emergency card.
    /// </summary>
    public async Task<IActionResult> OnPostAsync(bool keep, CancellationToken cancellationToken)
    {
        if (cookies.Read(Request, SiteCookies.Phone) is { } mark)
        {
            await phones.ForgetAsync(mark, cancellationToken); // whoever takes the phone next is told nothing
            cookies.Remove(Response, SiteCookies.Phone);
        }

        await signIns.EndAsync(HttpContext, IdentityConstants.ApplicationScheme);
        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = keep ? "\"cache\"" : "\"cache\", \"storage\"";
        return Redirect("/Accounts/SignIn");
    }
}
