using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>My appointments in my phone's calendar: a secret address, shown once, that I can make anew or end.</summary>
[May(Permission.SeeOwnPath)]
public sealed class CalendarModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<SessionsText> texts) : PageModel
{
    private const string TokenKey = "calendar";

    /// <summary>Since when there is an address (UTC); null without one.</summary>
    public DateTime? MadeAt { get; private set; }

    /// <summary>The address, right after it was made.</summary>
    public string? Address { get; private set; }

    /// <summary>The same, so that a calendar program opens it.</summary>
    public string? Subscribe => Address is null ? null : "webcal" + Address[Address.IndexOf(':', StringComparison.Ordinal)..];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = viewer.AccountId;
        MadeAt = await db.CalendarFeeds.AsNoTracking().Where(f => f.AccountId == me).Select(f => (DateTime?)f.MadeAt)
            .SingleOrDefaultAsync(cancellationToken);
        if (TempData[TokenKey] is string token && MadeAt is not null)
        {
            Address = $"{Request.SiteAddress()}/c/{token}.ics";
        }
    }

    /// <summary>Makes the address, or makes it anew: the one before ends.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken)
    {
        var me = viewer.AccountId;
        TempData[TokenKey] = await db.CheckAndSaveAsync(async () =>
        {
            var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.AccountId == me, cancellationToken);
            if (feed is null) db.CalendarFeeds.Add(feed = new CalendarFeed { AccountId = me });
            var token = feed.Renew(clock.UtcNow);
            await db.SaveChangesAsync(cancellationToken);
            return token;
        }, cancellationToken);
        return RedirectToPage();
    }

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken)
    {
        var me = viewer.AccountId;
        var ended = await db.InTransactionAsync(() => db.CalendarFeeds.Where(f => f.AccountId == me).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
        if (ended > 0) this.Notice(texts["Calendar.Ended"]);
        return RedirectToPage();
    }
}
