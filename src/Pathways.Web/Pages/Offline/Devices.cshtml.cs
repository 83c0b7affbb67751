using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Offline;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Offline;

/// <summary>The mentor's devices: trusts this one (names may stay on it), lists the trusted ones, ends the trust of any.</summary>
[May(Permission.LogSessions)]
public sealed class DevicesModel(PathwaysDb db, Viewer viewer, LocalTime clock, SiteCookies cookies, ProgrammeSettings settings,
    IStringLocalizer<OfflineText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The trusted devices, newest first.</summary>
    public IReadOnlyList<Row> Devices { get; private set; } = [];

    /// <summary>After so many hours without use a device forgets.</summary>
    public int IdleHours => settings.DeviceIdleHours;

    /// <summary>Whether this device is among them.</summary>
    public bool HereIsTrusted => Devices.Any(d => d.IsHere);

    /// <summary>Shows them. One statement.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    /// <summary>Trusts this device.</summary>
    public async Task<IActionResult> OnPostTrustAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        if (!ModelState.IsValid) return Page();
        if (HereIsTrusted) return RedirectToPage();
        var (device, secret) = TrustedDevice.Trust(viewer.AccountId, Form.Name.Trim(), clock.UtcNow);
        db.TrustedDevices.Add(device);
        await db.SaveChangesAsync(cancellationToken);
        cookies.Keep(Response, SiteCookies.Device, secret);
        this.Notice(texts["Devices.Trusted"]);
        return RedirectToPage();
    }

    /// <summary>Ends the trust of a device.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(int id, CancellationToken cancellationToken)
    {
        var device = await db.TrustedDevices.VisibleTo(viewer).SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (device is null) return NotFound();
        device.Revoke(clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        this.Notice(texts["Devices.Revoked"]);
        return RedirectToPage();
    }

    /// <summary>Whether the device that asks is one the viewer trusts.</summary>
    public static async Task<bool> IsTrustedAsync(HttpRequest request, SiteCookies cookies, PathwaysDb db, Viewer viewer,
        CancellationToken cancellationToken)
    {
        if (cookies.Read(request, SiteCookies.Device) is not { Length: > 0 and <= 100 } secret) return false;
        var hash = TrustedDevice.HashOf(secret);
        return await db.TrustedDevices.VisibleTo(viewer).AnyAsync(d => d.SecretHash == hash, cancellationToken);
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var here = TrustedDevice.HashOf(cookies.Read(Request, SiteCookies.Device) ?? "");
        Devices = await db.TrustedDevices.AsNoTracking().VisibleTo(viewer).OrderByDescending(d => d.TrustedAt).ThenByDescending(d => d.Id)
            .Select(d => new Row(d.Id, d.Name, d.TrustedAt, d.SecretHash == here)).ToListAsync(cancellationToken);
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>What the device is called.</summary>
        [Required, StringLength(60)]
        public string Name { get; init; } = "";
    }

    /// <summary>A trusted device.</summary>
    public sealed record Row(int Id, string Name, DateTime TrustedAt, bool IsHere);
}
