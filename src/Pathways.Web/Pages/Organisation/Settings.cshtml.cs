using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mail;
using Pathways.Core.Organisation;
using Pathways.Core.Reminding;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Organisation;

/// <summary>
/// The organisation's name and its authorisation number (while that is empty, restricted fields are off), and a mail to try the mail
/// server.
/// </summary>
[May(Permission.KeepSettings)]
public sealed class SettingsModel(
    PathwaysDb db, Viewer viewer, IMailTransport mail, IMailWriter writer, IStringLocalizer<OrganisationText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>A mark of what was set when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Whether a mail server is set.</summary>
    public bool HasMail => mail.IsConfigured;

    /// <summary>The viewer's own address; empty without one.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Why the test mail was not taken.</summary>
    public MailException? MailFailure { get; private set; }

    /// <summary>Shows what is set.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = await AddressAsync(cancellationToken);
        Form = await StoredAsync(cancellationToken);
        Seen = Form.Mark;
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Address = await AddressAsync(cancellationToken);
        if (!ModelState.IsValid) return Page();
        var now = await db.CheckAndSaveAsync(async () =>
        {
            var mark = (await StoredAsync(cancellationToken)).Mark;
            if (mark != Seen) return mark;
            await Set(SettingNames.OrganisationName, Form.Name, cancellationToken);
            await Set(SettingNames.AuthorisationNumber, Form.AuthorisationNumber, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }, cancellationToken);
        if (now is not null)
        {
            this.RefuseAsChanged(nameof(Seen), now);
            return Page();
        }

        this.Notice(texts["Saved"]);
        return RedirectToPage();
    }

    /// <summary>Sends the viewer a mail and says what the server answered.</summary>
    public async Task<IActionResult> OnPostTestMailAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (!HasMail || Address.Length == 0) return RedirectToPage();
        try
        {
            await mail.SendAsync(await writer.TestAsync($"<test.{Guid.NewGuid():n}@pathways.test>", Address, Cultures.Current),
                cancellationToken);
        }
        catch (MailException failure)
        {
            MailFailure = failure;
            return Page();
        }
        finally
        {
            await mail.HangUpAsync(cancellationToken); // also after a refusal: the server is not left with an open line
        }

        this.Notice(texts["Mail.Sent", Address]);
        return RedirectToPage();
    }

    private async Task<Input> StoredAsync(CancellationToken cancellationToken)
    {
        var all = await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, cancellationToken);
        return new Input
        {
            Name = all.GetValueOrDefault(SettingNames.OrganisationName),
            AuthorisationNumber = all.GetValueOrDefault(SettingNames.AuthorisationNumber)
        };
    }

    private async Task<string> AddressAsync(CancellationToken cancellationToken) =>
        await db.Users.Where(a => a.Id == viewer.AccountId).Select(a => a.Email).SingleAsync(cancellationToken) ?? "";

    private async Task Set(string name, string? value, CancellationToken cancellationToken)
    {
        var setting = await db.Settings.FindAsync([name], cancellationToken) ?? db.Settings.Add(new Setting { Name = name }).Entity;
        setting.Value = (value ?? "").Trim();
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The organisation's name.</summary>
        [StringLength(200)]
        public string? Name { get; init; }

        /// <summary>Number of the data-protection authority's authorisation.</summary>
        [StringLength(100)]
        public string? AuthorisationNumber { get; init; }

        internal string Mark => OpenedForm.Mark($"{Name}\n{AuthorisationNumber}");
    }
}
