using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>The own account: language, grammatical gender, light or dark, e-mail.</summary>
[May(Permission.UseOwnAccount)]
public sealed class MineModel(PathwaysDb db, UserManager<Account> accounts, SignInManager<Account> signIn, SiteCookies cookies,
    Viewer viewer, ConfirmAddress confirm, IStringLocalizer<AccountsText> texts) : PageModel
{
    private Account account = null!;

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>User name, to write down.</summary>
    public string UserName => account.UserName!;

    /// <summary>The own name.</summary>
    public string Name => account.Name.In(Cultures.Current);

    /// <summary>The own name in both letters, and what one is called.</summary>
    public PersonName FullName => account.Name;

    /// <summary>The own address; empty without one.</summary>
    public string Address => account.Email ?? "";

    /// <summary>Whether the address waits to be confirmed.</summary>
    public bool IsToConfirm => account is { Email: not null, MailsTo: null };

    /// <summary>The local day since which a server refuses the address.</summary>
    public DateOnly? NoMailSince => account.NoMailSince;

    /// <summary>Whether a code can be sent.</summary>
    public bool CanSendCode => confirm.CanSend;

    /// <summary>The code that is typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Codes that others made for this account, newest first.</summary>
    public IReadOnlyList<CodeRow> Codes { get; private set; } = [];

    /// <summary>Shows the choices.</summary>
    public async Task OnGetAsync()
    {
        await FindAsync();
        Fill();
    }

    /// <summary>Keeps what one likes to be called: a youth's stands in the file, and the account follows.</summary>
    public async Task<IActionResult> OnPostCalledAsync([StringLength(PersonName.MaxCalled)] string? called, bool home)
    {
        await FindAsync();
        Fill();
        if (!ModelState.IsValid) return Page();
        var youth = await db.Youths.VisibleTo(viewer, db).SingleOrDefaultAsync(y => y.AccountId == account.Id, HttpContext.RequestAborted);
        if (youth is null) account.CallMe(called ?? "");
        else youth.CallMe(called ?? "");
        if (!await this.SaveAsync(db, HttpContext.RequestAborted)) return Page();
        this.Notice(texts["Called.Saved"]);
        return home ? Redirect("/Youths/Home") : RedirectToPage();
    }

    /// <summary>Sends a code to the own address.</summary>
    public async Task<IActionResult> OnPostCodeAsync()
    {
        await FindAsync();
        Fill();
        if (!IsToConfirm || !CanSendCode) return RedirectToPage();
        if (await confirm.SendCodeAsync(account.Id, HttpContext.RequestAborted) is { } problem)
        {
            this.Refuse(problem, nameof(Code));
            return Page();
        }

        this.Notice(texts["Address.Sent", Address]);
        return RedirectToPage();
    }

    /// <summary>Takes the code: from now on mails go to the address.</summary>
    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await FindAsync();
        Fill();
        if (!IsToConfirm) return RedirectToPage();
        if (await confirm.TakeCodeAsync(account.Id, Code ?? "", HttpContext.RequestAborted) is { } problem)
        {
            this.Refuse(problem, nameof(Code));
            return Page();
        }

        await signIn.RefreshSignInAsync(account);
        this.Notice(texts["Address.Confirmed"]);
        return RedirectToPage();
    }

    private void Fill() => Form = new Input
    {
        Language = account.Language,
        Gender = account.Gender == 0 ? Sex.Male : account.Gender,
        Email = account.Email,
        UsuallyFrom = account.UsuallyFrom,
        UsuallyTo = account.UsuallyTo,
        Theme = Enum.TryParse<Theme>(cookies.Read(Request, SiteCookies.Theme), ignoreCase: true, out var theme) ? theme : Theme.System,
    };

    /// <summary>Saves them.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (!ModelState.IsValid) return Page();
        var email = (Form.Email ?? "").Trim();
        if (CreateAccount.CheckEmail(email) is { } wrong)
        {
            this.Refuse(wrong, "Form.Email");
            return Page();
        }

        if (viewer.May(Permission.LogSessions) && account.SayUsualHours(Form.UsuallyFrom, Form.UsuallyTo) is { } unclear)
        {
            this.Refuse(unclear, "Form.UsuallyTo");
            return Page();
        }

        (account.Language, account.Gender) = (Form.Language, Form.Gender);
        var isOther = email.Length > 0 && email != Address;
        account.WriteTo(email);
        await accounts.UpdateAsync(account);
        await signIn.RefreshSignInAsync(account);
        cookies.Keep(Response, Form.Language);
        if (Form.Theme == Theme.System) cookies.Remove(Response, SiteCookies.Theme);
        else cookies.Keep(Response, SiteCookies.Theme, Form.Theme == Theme.Dark ? "dark" : "light");
        Cultures.Use(Form.Language);
        var isSent = isOther && CanSendCode && await confirm.SendCodeAsync(account.Id, HttpContext.RequestAborted) is null;
        this.Notice(isSent ? $"{texts["Mine.Saved"]} {texts["Address.Sent", email]}" : texts["Mine.Saved"]);
        return RedirectToPage();
    }

    private async Task FindAsync()
    {
        account = (await accounts.GetUserAsync(User))!;
        Codes = await db.Invitations.Where(i => i.AccountId == account.Id && i.CreatedById != null && i.CreatedById != account.Id)
            .Join(db.Users, i => i.CreatedById, a => a.Id, (i, a) => new { i.Id, i.CreatedAt, a.Name })
            .OrderByDescending(i => i.Id).Take(10)
            .Select(i => new CodeRow(i.CreatedAt, i.Name)).ToListAsync(HttpContext.RequestAborted);
    }

    /// <summary>A code that somebody made: when (UTC) and who.</summary>
    public sealed record CodeRow(DateTime At, PersonName By);

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

        /// <summary>From when on a working day a mentor usually reads messages.</summary>
        public TimeOnly? UsuallyFrom { get; init; }

        /// <summary>Until when.</summary>
        public TimeOnly? UsuallyTo { get; init; }
    }
}
