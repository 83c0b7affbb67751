using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>Changes the own password. Other devices are signed out within a minute.</summary>
[May(Permission.UseOwnAccount), EnableRateLimiting(Safety.PublicForms)]
public sealed class PasswordModel(Viewer viewer, UserManager<Account> accounts, SignInManager<Account> signIn, Tries tries,
    IStringLocalizer<AccountsText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Decides the least length.</summary>
    public Role Role => viewer.Role;

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var account = (await accounts.GetUserAsync(User))!;
        if (tries.AreUsedUp(HttpContext, account.UserName)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var check = await signIn.CheckPasswordSignInAsync(account, Form.Current, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            tries.Wrong(HttpContext, check.IsLockedOut ? "wrong password, the account is locked" : "wrong password", account.UserName);
            this.Refuse(check.IsLockedOut ? AccessProblem.LockedOut : AccessProblem.WrongPassword, "Form.Current");
            return Page();
        }

        if (PasswordRules.Check(Form.Password, Form.Again, account) is { } wrong)
        {
            this.Refuse(wrong, wrong == AccessProblem.PasswordsDiffer ? "Form.Again"
                : "Form.Password", PasswordRules.Shortest(account.Role));
            return Page();
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Form.Password);
        await accounts.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        this.Notice(texts["Password.Changed"]);
        return Redirect("/Accounts/Mine");
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The password until now.</summary>
        [Required, StringLength(200)]
        public string Current { get; init; } = "";

        /// <summary>The new password.</summary>
        [Required, StringLength(PasswordRules.Longest)]
        public string Password { get; init; } = "";

        /// <summary>The new password once more.</summary>
        [Required, StringLength(PasswordRules.Longest)]
        public string Again { get; init; } = "";
    }
}
