using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Partners;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Partners;

/// <summary>Adds a partner; from a move of a placement, to which it then leads back with the new one chosen.</summary>
[May(Permission.KeepPartners)]
public sealed class NewModel(PathwaysDb db, LocalTime clock, IStringLocalizer<PartnersText> texts) : PageModel
{
    /// <summary>The placement for which it is added; null from the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Placement { get; set; }

    /// <summary>Where the viewer came from.</summary>
    public string Back => Placement is { } placement ? $"/Vocation/Move/{placement}" : "/Partners";

    /// <summary>The one that is there already and may be the same.</summary>
    public Partner? Known { get; private set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public PartnerInput Form { get; set; } = new();

    /// <summary>Shows the empty form.</summary>
    public void OnGet() => Form = new PartnerInput { VerifiedOn = clock.Today };

    /// <summary>Adds the partner.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        var partner = new Partner { CreatedAt = clock.UtcNow };
        if (Form.ApplyTo(partner, clock.Today) is var (problem, field))
        {
            this.Refuse(problem, field);
            return Page();
        }

        if (!Form.IsAnother && (Known = await db.Partners.KnownAsync(partner, cancellationToken)) is not null)
        {
            this.Refuse(PartnerProblem.KnownAlready, "Form.IsAnother");
            return Page();
        }

        db.Partners.Add(partner);
        await db.SaveChangesAsync(cancellationToken);
        this.Notice(texts["Added"]);
        return Redirect(Placement is null ? Back : $"{Back}?partner={partner.Id}");
    }
}
