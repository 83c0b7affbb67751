using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>Closes an account after a confirmation, or opens a closed one again. Nothing is deleted.</summary>
[May(Permission.KeepAccounts)]
public sealed class CloseModel(PathwaysDb db, Viewer viewer, TimeProvider time, IStringLocalizer<AccountsText> texts) : PageModel
{
    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>The person.</summary>
    public Row Person { get; private set; } = null!;

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Find(cancellationToken) is null
        ? NotFound() : Page();

    /// <summary>Closes, or opens again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // The gate is held, so that two admins who close each other at once do not leave none.
        var (found, problem) = await db.CheckAndSaveAsync<(bool, AccessProblem?)>(async () =>
        {
            if (await Find(cancellationToken) is not { } account) return (false, null);
            if (account.ClosedAt is not null)
            {
                if (await db.Consents.AreTakenBackAsync(Id, cancellationToken)) return (true, AccessProblem.NoConsentHolds);
                account.Reopen();
            }
            else
            {
                var another = await db.Users.AnyAsync(a => a.Role == Role.Admin && a.ClosedAt == null && a.PasswordHash != null
                    && a.Id != Id, cancellationToken);
                if (account.Close(time.GetUtcNow().UtcDateTime, another) is { } wrong) return (true, wrong);
            }

            await db.SaveChangesAsync(cancellationToken);
            return (true, null);
        }, cancellationToken);
        if (!found) return NotFound();
        if (problem is { } refused)
        {
            this.Refuse(refused);
            return Page();
        }

        this.Notice(texts[Person.IsClosed ? "Reopen.Done" : "Close.Done"]);
        return Redirect("/Accounts");
    }

    private async Task<Account?> Find(CancellationToken cancellationToken)
    {
        var account = await db.Users.VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken);
        if (account is not null) Person = new Row(account.Name, account.UserName!, account.ClosedAt is not null);
        return account;
    }

    /// <summary>What is shown.</summary>
    public sealed record Row(PersonName Name, string UserName, bool IsClosed);
}
