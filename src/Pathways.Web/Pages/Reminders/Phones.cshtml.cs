using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Outside;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Reminders;

/// <summary>
/// On which phones I am told: this one, once I tap it, and no longer there. A browser asks for its permission only after the tap
/// (wwwroot/js/push.js).
/// </summary>
[May(Permission.UseOwnAccount)]
public sealed class PhonesModel(PathwaysDb db, Viewer viewer, PushPhones phones, PushKeys keys, IMessageTransport messages,
    SiteCookies cookies,
    IStringLocalizer<RemindersText> texts) : PageModel
{
    /// <summary>What the browser says of itself.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The portal's public key, for which a browser asks its push service; empty while nothing can be sent.</summary>
    public string Key { get; private set; } = "";

    /// <summary>My phones, the latest first.</summary>
    public IReadOnlyList<Row> Phones { get; private set; } = [];

    /// <summary>Whether I am told on this one.</summary>
    public bool IsHere => Phones.Any(phone => phone.IsHere);

    /// <summary>Whether messages by SMS or WhatsApp are offered too.</summary>
    public bool HasGateway => messages.IsConfigured;

    /// <summary>Shows them. Two statements.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    /// <summary>Tells me on this phone from now on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var added = await phones.AddAsync(viewer.AccountId, new PushTarget(Form.Endpoint, Form.PublicKey, Form.Secret),
                cancellationToken);
            if (added.Made(out var mark))
            {
                cookies.Keep(Response, SiteCookies.Phone, mark);
                this.Notice(texts["Phones.Done"]);
                return RedirectToPage();
            }

            this.Refuse(added.Problem!.Value, "", PushPhone.Most);
        }
        else
        {
            ModelState.Clear(); // hidden fields, which nobody typed
            this.Refuse(ReminderProblem.PhoneNotUnderstood);
        }

        await FindAsync(cancellationToken);
        return Page();
    }

    /// <summary>No longer there.</summary>
    public async Task<IActionResult> OnPostForgetAsync(int id, CancellationToken cancellationToken)
    {
        var mark = await db.PushPhones.VisibleTo(viewer).Where(p => p.Id == id).Select(p => p.Mark).SingleOrDefaultAsync(cancellationToken);
        if (mark is null) return NotFound();
        await phones.ForgetAsync(mark, cancellationToken);
        if (cookies.Read(Request, SiteCookies.Phone) == mark) cookies.Remove(Response, SiteCookies.Phone);
        this.Notice(texts["Phones.Forgotten"]);
        return RedirectToPage();
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        Key = (await keys.ReadAsync(db, cancellationToken))?.PublicKey ?? "";
        var here = cookies.Read(Request, SiteCookies.Phone);
        Phones = [.. (await db.PushPhones.AsNoTracking().VisibleTo(viewer).OrderByDescending(p => p.AddedAt).ThenByDescending(p => p.Id)
            .Select(p => new { p.Id, p.Endpoint, p.AddedAt, p.Mark }).ToListAsync(cancellationToken))
            .Select(p => new Row(p.Id, BrowserOf(p.Endpoint), p.AddedAt, p.Mark == here))];
    }

    /// <summary>Whose push service it is: enough to tell one's phones apart, and nothing more is kept of them.</summary>
    private static string BrowserOf(string endpoint)
    {
        var host = new Uri(endpoint).Host;
        return host.EndsWith("googleapis.com", StringComparison.Ordinal) ? "Chrome"
            : host.EndsWith("mozilla.com", StringComparison.Ordinal) ? "Firefox"
            : host.EndsWith("apple.com", StringComparison.Ordinal) ? "Safari"
            : host.EndsWith("windows.com", StringComparison.Ordinal) ? "Edge"
            : host;
    }

    /// <summary>The form that the script fills in.</summary>
    public sealed record Input
    {
        /// <summary>Address at the browser's push service.</summary>
        [Required, StringLength(OutsideAddress.Longest)]
        public string Endpoint { get; init; } = "";

        /// <summary>The browser's public key (base64url).</summary>
        [Required, StringLength(100)]
        public string PublicKey { get; init; } = "";

        /// <summary>The browser's secret (base64url).</summary>
        [Required, StringLength(40)]
        public string Secret { get; init; } = "";
    }

    /// <summary>A phone.</summary>
    public sealed record Row(int Id, string Browser, DateTime AddedAt, bool IsHere);
}
