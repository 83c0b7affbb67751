using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Reminders;

/// <summary>To which number I am told by SMS or WhatsApp: the one I typed, once I have typed the code that was sent there.</summary>
[May(Permission.UseOwnAccount)]
public sealed class NumberModel(PathwaysDb db, Viewer viewer, ConfirmNumber confirm, LocalTime clock,
    IStringLocalizer<RemindersText> texts) : PageModel
{
    /// <summary>Number as typed.</summary>
    [BindProperty, StringLength(40)]
    public string? Typed { get; set; }

    /// <summary>Code as typed.</summary>
    [BindProperty, StringLength(20)]
    public string? Code { get; set; }

    /// <summary>The number that messages go to; empty without one.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Whether a code was sent that can still be typed.</summary>
    public bool WaitsForCode { get; private set; }

    /// <summary>Whether the organisation has a gateway.</summary>
    public bool CanSend => confirm.CanSend;

    /// <summary>Shows it. One statement.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    /// <summary>Sends a code to a number.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!CanSend) return RedirectToPage();
        if (ModelState.IsValid)
        {
            var sent = await confirm.SendCodeAsync(viewer.AccountId, Typed ?? "", cancellationToken);
            if (sent.Made(out var number))
            {
                this.Notice(texts["Number.Sent", number]);
                return RedirectToPage();
            }

            this.Refuse(sent.Problem!.Value, nameof(Typed));
        }

        await FindAsync(cancellationToken);
        return Page();
    }

    /// <summary>Takes the code: from now on messages go to the number.</summary>
    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await confirm.TakeCodeAsync(viewer.AccountId, Code ?? "", cancellationToken) is not { } problem)
            {
                this.Notice(texts["Number.Done"]);
                return RedirectToPage();
            }

            this.Refuse(problem, nameof(Code));
        }

        await FindAsync(cancellationToken);
        return Page();
    }

    /// <summary>No more messages.</summary>
    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellationToken)
    {
        await confirm.ForgetAsync(viewer.AccountId, cancellationToken);
        this.Notice(texts["Number.Forgotten"]);
        return RedirectToPage();
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var since = clock.UtcNow - AddressCode.Life;
        var found = await db.Users.Where(a => a.Id == viewer.AccountId).Select(a => new
        {
            a.MessagesTo,
            Waits = db.AddressCodes.Any(c => c.AccountId == a.Id && c.Channel == ReminderChannel.Message && c.CodeHash != ""
                && c.MadeAt > since),
        }).SingleAsync(cancellationToken);
        (Number, WaitsForCode) = (found.MessagesTo ?? "", found.Waits);
    }
}
