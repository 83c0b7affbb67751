using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>With a printed code or its link, a person chooses the password of the account that was made for them. Works once.</summary>
[AllowAnonymous, EnableRateLimiting(Safety.PublicForms)]
public sealed class InvitationModel(PathwaysDb db, UserManager<Account> accounts, SignInManager<Account> signIn, TimeProvider time,
    SiteCookies cookies, Tries tries, IStringLocalizer<AccountsText> texts) : PageModel
{
    private const string Kept = "invitation";
    private Invitation? invitation;
    private Account? account;

    /// <summary>
    /// The code as typed or scanned. It is sent in a form and kept sealed in the browser: never in an address, which logs and history keep.
    /// </summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The new password.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The user name of the account the code opens; null until a good code is there.</summary>
    public string? UserName => account?.UserName;

    /// <summary>Fewest letters of its password.</summary>
    public int Shortest => PasswordRules.Shortest(account!.Role);

    /// <summary>Asks for the code, or after a good one for the password.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (TempData.Peek(Kept) is not string code) return;
        await Find(code, cancellationToken);
        if (account is null) TempData.Remove(Kept);
    }

    /// <summary>Takes the code and goes on to the password.</summary>
    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (tries.AreUsedUp(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        await Find(Code ?? "", cancellationToken);
        if (account is null) return Page();
        TempData[Kept] = Code;
        return RedirectToPage(pageName: null, pageHandler: "");
    }

    /// <summary>Takes the password, uses the code up and signs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (tries.AreUsedUp(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        await Find(TempData.Peek(Kept) as string ?? "", cancellationToken);
        if (account is null || !ModelState.IsValid) return Page();
        if (PasswordRules.Check(Form.Password, Form.Again, account) is { } wrong)
        {
            this.Refuse(wrong, wrong == AccessProblem.PasswordsDiffer ? "Form.Again"
                : "Form.Password", PasswordRules.Shortest(account.Role));
            return Page();
        }

        invitation!.Use(time.GetUtcNow().UtcDateTime);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Form.Password);
        // the person switched; else the language the inviter chose stays
        if (cookies.Read(Request, SiteCookies.Language) is not null) account.Language = Cultures.Current;
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
        {
            account = null; // the same code was used at the same moment
            this.Refuse(AccessProblem.InvitationUsed, "Code");
            return Page();
        }

        TempData.Remove(Kept);
        await signIn.SignInAsync(account, isPersistent: false);
        this.Notice(texts["Invitation.Done", account.UserName!]);
        return Redirect(Navigation.Home(account.Role));
    }

    private async Task Find(string code, CancellationToken cancellationToken)
    {
        var hash = Invitation.Hash(code);
        invitation = await db.Invitations.Include(i => i.Account).SingleOrDefaultAsync(i => i.CodeHash == hash && i.AccountId != null
            && i.Account!.ClosedAt == null, cancellationToken);
        var problem = invitation is null ? AccessProblem.InvitationUnknown : invitation.State(time.GetUtcNow().UtcDateTime);
        if (invitation is null && !string.IsNullOrWhiteSpace(code)) tries.Wrong(HttpContext, "wrong invitation code");
        if (problem is { } wrong) this.Refuse(wrong, "Code");
        else account = invitation!.Account;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The password.</summary>
        [Required, StringLength(PasswordRules.Longest)]
        public string Password { get; init; } = "";

        /// <summary>The password once more.</summary>
        [Required, StringLength(PasswordRules.Longest)]
        public string Again { get; init; } = "";
    }
}
