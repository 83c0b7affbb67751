using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Accounts;

/// <summary>
/// The printed card with the code and QR of an account. A code is shown once, right after it was made; a new one withdraws the old ones.
/// </summary>
[May(Permission.KeepAccounts, Permission.InviteMentors, Permission.InviteYouths)]
public sealed class InviteModel(PathwaysDb db, Viewer viewer, RenewInvitation renew, TimeProvider time) : PageModel
{
    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>The person.</summary>
    public Row Person { get; private set; } = null!;

    /// <summary>The code, right after it was made.</summary>
    public string? Code { get; private set; }

    /// <summary>Until when it works (UTC).</summary>
    public DateTime Until => time.GetUtcNow().UtcDateTime + Invitation.Life;

    /// <summary>The portal's address.</summary>
    public string Site => Request.SiteAddress();

    /// <summary>What the QR code says. What follows "#" stays in the browser: no server, proxy or other site sees it.</summary>
    public string Link => $"{Site}/Accounts/Invitation#{Code}";

    /// <summary>Where the viewer came from.</summary>
    public string? Back => viewer.Role == Role.Admin ? "/Accounts" : Person.YouthId is { } youth ? $"/Youths/File/{youth}" : "/Staff";

    /// <summary>Where a code waits to be shown once.</summary>
    public static string Key(int accountId) => $"code-{accountId}";

    /// <summary>Shows the code that was just made, or offers to make one.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Visible.Select(a =>
            new Row(a.Name, a.UserName!, a.PasswordHash != null, db.Youths.Where(y => y.AccountId == a.Id)
                .Select(y => (int?)y.Id).FirstOrDefault())).SingleOrDefaultAsync(cancellationToken) is not { } person) return NotFound();
        Person = person;
        Code = TempData[Key(Id)] as string;
        return Page();
    }

    /// <summary>Makes a new code.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Visible.SingleOrDefaultAsync(cancellationToken) is not { } account) return NotFound();
        TempData[Key(Id)] = await renew.RunAsync(account, viewer.AccountId, cancellationToken);
        return RedirectToPage();
    }

    private IQueryable<Account> Visible => db.Users.VisibleTo(viewer, db).Where(a => a.Id == Id && a.ClosedAt == null);

    /// <summary>What the card says.</summary>
    public sealed record Row(PersonName Name, string UserName, bool HasPassword, int? YouthId);
}
