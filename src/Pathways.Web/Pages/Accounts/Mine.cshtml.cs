using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Pathways.Core.Access;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>The own account: language, grammatical gender, light or dark, e-mail.</summary>
[May(Permission.UseOwnAccount)]
public sealed class MineModel(PathwaysDb db, UserManager<Account> accounts, SignInManager<Account> signIn, SiteCookies cookies, IStringLocalizer<AccountsText> texts) : PageModel
{
    private Account account = null!;

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>User name, to write down.</summary>
    public string UserName => account.UserName!;

    /// <summary>The own name.</summary>
    public string Name => account.NameIn(Cultures.Current);

    /// <summary>Shows the choices.</summary>
    public async Task OnGetAsync()
    {
        account = (await accounts.GetUserAsync(User))!;
        Form = new Input
        {
            Language = account.Language,
            Gender = account.Gender == 0 ? Sex.Male : account.Gender,
            Email = account.Email,
            Theme = Enum.TryParse<Theme>(cookies.Read(Request, SiteCookies.Theme), ignoreCase: true, out var theme) ? theme : Theme.System,
        };
    }

    /// <summary>Saves them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        account = (await accounts.GetUserAsync(User))!;
        if (!ModelState.IsValid) return Page();
        var email = (Form.Email ?? "").Trim();
        if (await CreateAccount.CheckEmailAsync(db, email, account.Id, cancellationToken) is { } wrong)
        {
            this.Refuse(wrong, "Form.Email");
            return Page();
        }

        (account.Language, account.Gender) = (Form.Language, Form.Gender);
        account.Email = email.Length == 0 ? null : email;
        await accounts.UpdateAsync(account);
        await signIn.RefreshSignInAsync(account);
        cookies.Keep(Response, Form.Language);
        if (Form.Theme == Theme.System) cookies.Remove(Response, SiteCookies.Theme);
        else cookies.Keep(Response, SiteCookies.Theme, Form.Theme == Theme.Dark ? "dark" : "light");
        Cultures.Use(Form.Language);
        this.Notice(texts["Mine.Saved"]);
        return RedirectToPage();
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Language of pages and mails.</summary>
        [EnumDataType(typeof(Language))]
        public Language Language { get; init; }

        /// <summary>Grammatical gender of texts about me.</summary>
        [EnumDataType(typeof(Sex))]
        public Sex Gender { get; init; } = Sex.Male;

        /// <summary>Light or dark.</summary>
        [EnumDataType(typeof(Theme))]
        public Theme Theme { get; init; }

        /// <summary>E-mail, or nothing.</summary>
        [StringLength(200)]
        public string? Email { get; init; }
    }
}
