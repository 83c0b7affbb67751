using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Components;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>Every account, by user name. Accounts only: an admin sees nothing of a youth's file.</summary>
[May(Permission.KeepAccounts)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, ReadLog readLog, TimeProvider time) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Where an account stands.</summary>
    public enum AccountState
    {
        /// <summary>The person has not chosen a password yet.</summary>
        Invited = 1,

        /// <summary>In use.</summary>
        Open,

        /// <summary>Too many wrong tries; opens by itself after minutes.</summary>
        Locked,

        /// <summary>Closed by an admin.</summary>
        Closed,
    }

    /// <summary>Only this role.</summary>
    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    /// <summary>What is searched in names, user names and addresses.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>One page of accounts.</summary>
    public ListPage<Row> Accounts { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Q = (Q ?? "").Trim();
        var rows = db.Users.AsNoTracking().VisibleTo(viewer, db);
        if (Role is { } role) rows = rows.Where(a => a.Role == role);
        if (Q.Length > 0)
        {
            var normalised = UserNames.Normalise(Q);
#pragma warning disable CA1304, CA1307 // translated to SQL
            rows = rows.Where(a => a.NormalizedUserName!.Contains(normalised) || a.NormalizedEmail!.Contains(normalised)
                || a.Name.Arabic.Contains(Q) || a.Name.Latin.ToUpper().Contains(normalised));
#pragma warning restore CA1304, CA1307
        }

        var now = time.GetUtcNow();
        Accounts = await rows.OrderBy(a => a.NormalizedUserName)
            .Select(a => new Row(
                a.Id, a.Name, a.UserName!, a.Role, a.Gender, a.AllCentres, a.ClosedAt != null, a.PasswordHash == null,
                    a.LockoutEnd, now, a.NoMailSince,
                a.Centres.Select(c => new CentreName(c.Centre.NameArabic, c.Centre.NameLatin)).ToList()))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        readLog.ListOpened("/Accounts", $"{Role}{(Q.Length == 0 ? "" : " search")}".Trim(), Accounts.Total);
    }

    /// <summary>A centre's names.</summary>
    public sealed record CentreName(string NameArabic, string NameLatin);

    /// <summary>A row.</summary>
    public sealed record Row(
        int Id, PersonName Name, string UserName, Role Role, Sex Gender, bool AllCentres, bool IsClosed, bool IsInvited,
            DateTimeOffset? LockedUntil, DateTimeOffset Now, DateOnly? NoMailSince,
        IReadOnlyList<CentreName> Centres)
    {
        /// <summary>Where it stands.</summary>
        public AccountState State => IsClosed ? AccountState.Closed : LockedUntil > Now ? AccountState.Locked : IsInvited
            ? AccountState.Invited : AccountState.Open;

        /// <summary>Its badge.</summary>
        public BadgeStatus Badge => State switch
        {
            AccountState.Open => BadgeStatus.Done,
            AccountState.Locked =>
            BadgeStatus.Due,
            AccountState.Invited => BadgeStatus.Waiting,
            _ => BadgeStatus.Blocked
        };
    }
}
