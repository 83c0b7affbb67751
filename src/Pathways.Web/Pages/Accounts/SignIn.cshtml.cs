using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>
/// Sign in by user name or e-mail. An unknown name, a wrong password, an account invited, closed or locked answer alike, in words and in
/// work done: that somebody has an account here is nobody's business.
/// </summary>
[AllowAnonymous, EnableRateLimiting(Safety.PublicForms)]
public sealed class SignInModel(SignInManager<Account> signIn, UserManager<Account> accounts, PathwaysDb db,
    IPasswordHasher<Account> hasher, Tries tries) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>Somebody was on the way to a page, perhaps in the middle of a form.</summary>
    public bool GoesBack => Url.IsLocalUrl(Next) && Next != "/";

    /// <summary>Shows the form; whoever is signed in goes home.</summary>
    public IActionResult OnGet() => Next is null && signIn.IsSignedIn(User) ? Redirect("/") : Page();

    /// <summary>Checks name and password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var name = Form.Name.Trim();
        var account = await accounts.FindByNameAsync(name) ?? (name.Contains('@', StringComparison.Ordinal)
            ? await ByAddressAsync(name) : null);
        if (tries.AreUsedUp(HttpContext, account?.UserName ?? name)) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (account?.PasswordHash is null || account.ClosedAt is not null || await accounts.IsLockedOutAsync(account))
        {
            hasher.HashPassword(new Account(), Form.Password);
            tries.Wrong(HttpContext, account is null ? "unknown name" : account.PasswordHash is null ? "invited account"
                : account.ClosedAt is not null ? "closed account" : "locked account", account?.UserName ?? name);
            this.Refuse(AccessProblem.SignInFailed);
            return Page();
        }

        var result = await signIn.PasswordSignInAsync(account, await AsMeantAsync(account), isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            tries.Wrong(HttpContext, result.IsLockedOut ? "wrong password, the account is locked now" : "wrong password", account.UserName);
            this.Refuse(AccessProblem.SignInFailed);
            return Page();
        }

        return Url.IsLocalUrl(Next) ? LocalRedirect(Next) : Redirect(Navigation.Home(account.Role));
    }

    /// <summary>The password as typed; without the space that a keyboard adds after a word, where that is the right one.</summary>
    private async Task<string> AsMeantAsync(Account account)
    {
        var bare = Form.Password.Trim();
        return bare.Length < Form.Password.Length && bare.Length > 0 && await accounts.CheckPasswordAsync(account, bare) ? bare
            : Form.Password;
    }

    private Task<Account?> ByAddressAsync(string address)
    {
        var normalised = UserNames.Normalise(address);
        return db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalised && a.EmailConfirmed);
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>User name or e-mail.</summary>
        [Required, StringLength(200)]
        public string Name { get; init; } = "";

        /// <summary>Password.</summary>
        [Required, StringLength(200)]
        public string Password { get; init; } = "";
    }
}
