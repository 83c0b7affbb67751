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

/// <summary>
/// The first admin of an empty portal, with the code that the program printed at its start; and another one, with the code that
/// --set-up-link printed because
/// every admin is lost. Gone while there is an admin and no such code.
/// </summary>
[AllowAnonymous, EnableRateLimiting(Safety.PublicForms)]
public sealed class SetUpModel(PathwaysDb db, CreateAccount create, IPasswordHasher<Account> hasher, SignInManager<Account> signIn,
    TimeProvider time, Tries tries, IStringLocalizer<AccountsText> texts, ILogger<SetUpModel> log) : PageModel
{
    /// <summary>The printed code.</summary>
    [BindProperty, StringLength(40)]
    public string? Code { get; set; }

    /// <summary>The first admin.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await IsClosed(cancellationToken)
        ? NotFound() : Page();

    /// <summary>Makes the admin and signs in. Code and account are saved together or not at all.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (tries.AreUsedUp(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (!ModelState.IsValid) return await IsClosed(cancellationToken) ? NotFound() : Page();
        var (gone, admin) = await db.CheckAndSaveAsync(async () =>
        {
            if (await IsClosed(cancellationToken)) return (true, null);
            var hash = Invitation.Hash(Code ?? "");
            var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.CodeHash == hash && i.AccountId == null, cancellationToken);
            if ((invitation is null ? AccessProblem.InvitationUnknown : invitation.State(time.GetUtcNow().UtcDateTime)) is { } bad)
            {
                if (invitation is null) tries.Wrong(HttpContext, "wrong set-up code");
                this.Refuse(bad, "Code");
                return (false, null);
            }

            var named = new Account
            {
                Role = Role.Admin,
                Name = new PersonName(Form.NameArabic ?? "", Form.NameLatin ?? ""),
                Email = Form.Email
            };
            if (PasswordRules.Check(Form.Password, Form.Again, named) is { } weak)
            {
                this.Refuse(weak, weak == AccessProblem.PasswordsDiffer ? "Form.Again"
                    : "Form.Password", PasswordRules.Shortest(Role.Admin));
                return (false, null);
            }

            var answer = await create.RunAsync(new NewAccount(Role.Admin, named.Name, Form.Gender!.Value,
                Cultures.Current, Form.Email ?? ""), null, cancellationToken);
            if (!answer.Made(out var invited))
            {
                var wrong = answer.Problem!.Value;
                this.Refuse(wrong, wrong == AccessProblem.NameMissing ? "Form.NameArabic" : "Form.Email");
                return (false, null);
            }

            var account = invited.Account;
            account.PasswordHash = hasher.HashPassword(account, Form.Password);
            var ended = db.Invitations.Where(i => i.UsedAt == null && (i.AccountId == null || i.AccountId == account.Id));
            foreach (var open in await ended.ToListAsync(cancellationToken)) open.UsedAt = time.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(cancellationToken);
            return (false, (Account?)account);
        }, cancellationToken);
        if (gone) return NotFound();
        if (admin is null) return Page();
        log.LogWarning("An admin was made with a set-up link: account {Account}", admin.Id);
        await signIn.SignInAsync(admin, isPersistent: false);
        this.Notice(texts["SetUp.Done", admin.UserName!]);
        return Redirect(Navigation.Home(Role.Admin));
    }

    private async Task<bool> IsClosed(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.Users.AnyAsync(a => a.Role == Role.Admin, cancellationToken)
            && !await db.Invitations.AnyAsync(i => i.AccountId == null && i.UsedAt == null && i.ExpiresAt > now, cancellationToken);
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Name in Arabic letters.</summary>
        [StringLength(200)]
        public string? NameArabic { get; init; }

        /// <summary>Name in Latin letters.</summary>
        [StringLength(200)]
        public string? NameLatin { get; init; }

        /// <summary>Form of address.</summary>
        [Required, EnumDataType(typeof(Sex))]
        public Sex? Gender { get; init; }

        /// <summary>E-mail.</summary>
        [StringLength(200)]
        public string? Email { get; init; }

        /// <summary>The password.</summary>
        [Required, StringLength(PasswordRules.Longest)]
        public string Password { get; init; } = "";

        /// <summary>The password once more.</summary>
        [Required, StringLength(PasswordRules.Longest)]
        public string Again { get; init; } = "";
    }
}
