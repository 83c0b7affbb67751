using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Partners;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Partners;

/// <summary>Changes a partner.</summary>
[May(Permission.KeepPartners)]
public sealed class EditModel(PathwaysDb db, Viewer viewer, IStringLocalizer<PartnersText> texts) : PageModel
{
    /// <summary>Which partner.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Another one that is there already and may be the same.</summary>
    public Partner? Known { get; private set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public PartnerInput Form { get; set; } = new();

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var form = await db.Partners.Where(p => p.Id == Id)
            .Select(p => new PartnerInput
            {
                Kind = p.Kind,
                NameArabic = p.NameArabic,
                NameLatin = p.NameLatin,
                City = p.City,
                Offers = p.Offers,
                Phone = p.Phone,
                Email = p.Email,
                VerifiedOn = p.VerifiedOn,
                Revision = p.Revision
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (form is null) return NotFound();
        Form = form;
        return Page();
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await db.Partners.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } partner) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (Form.ApplyTo(partner, viewer.Today) is var (problem, field))
        {
            this.Refuse(problem, field);
            return Page();
        }

        var isRenamed = db.Entry(partner).Properties.Any(value => value.IsModified
            && value.Metadata.Name is nameof(Partner.SortName) or nameof(Partner.SortLatin) or nameof(Partner.City)
            or nameof(Partner.Kind));
        if (isRenamed && !Form.IsAnother && (Known = await db.Partners.KnownAsync(partner, cancellationToken)) is not null)
        {
            this.Refuse(PartnerProblem.KnownAlready, "Form.IsAnother");
            return Page();
        }

        if (!await this.SaveAsync(db, partner, Form.Revision, cancellationToken)) return Page();

        this.Notice(texts["Saved"]);
        return Redirect("/Partners");
    }
}
