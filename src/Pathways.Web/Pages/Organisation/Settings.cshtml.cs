using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Access;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Organisation;

/// <summary>The organisation's name and its authorisation number; while that is empty, restricted fields are off.</summary>
[May(Permission.KeepSettings)]
public sealed class SettingsModel(PathwaysDb db, IStringLocalizer<OrganisationText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Shows what is set.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, cancellationToken);
        Form = new Input { Name = all.GetValueOrDefault(SettingNames.OrganisationName), AuthorisationNumber = all.GetValueOrDefault(SettingNames.AuthorisationNumber) };
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        await db.CheckAndSaveAsync(async () =>
        {
            await Set(SettingNames.OrganisationName, Form.Name, cancellationToken);
            await Set(SettingNames.AuthorisationNumber, Form.AuthorisationNumber, cancellationToken);
            return await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        this.Notice(texts["Saved"]);
        return RedirectToPage();
    }

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
    }
}
