using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Centres;

/// <summary>Corrects a centre.</summary>
[May(Permission.KeepCentres)]
public sealed class EditModel(PathwaysDb db, Viewer viewer, IStringLocalizer<CentresText> texts) : PageModel
{
    /// <summary>Which centre.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public CentreForm Form { get; set; } = new();

    /// <summary>Shows what is known.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } c) return NotFound();
        Form = new CentreForm
        {
            NameArabic = c.NameArabic,
            NameLatin = c.NameLatin,
            City = c.City,
            Province = c.Province,
            Authorisation = c.Authorisation,
            Capacity = c.Capacity == 0 ? null : c.Capacity,
            Revision = c.Revision
        };
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } centre) return NotFound();
        if (!ModelState.IsValid) return Page();
        var problem = Form.Into(centre);
        if (problem is null && await IsTakenAsync(centre, cancellationToken)) problem = CentreProblem.NameTaken;
        if (problem is { } wrong)
        {
            this.Refuse(wrong, CentreForm.FieldOf(wrong));
            return Page();
        }

        if (!await db.TrySaveAsync(centre, Form.Revision, cancellationToken))
        {
            if (await IsTakenAsync(centre, cancellationToken))
                this.Refuse(CentreProblem.NameTaken, CentreForm.FieldOf(CentreProblem.NameTaken));
            else this.RefuseAsChanged("Form.Revision", await db.RevisionOfAsync(centre, cancellationToken));
            return Page();
        }


        this.Notice(texts["Saved"]);
        return Redirect("/Centres");
    }

    private Task<bool> IsTakenAsync(Centre centre, CancellationToken cancellationToken) =>
        db.Centres.AnyAsync(c => c.NameArabic == centre.NameArabic && c.Id != Id, cancellationToken);

    private Task<Centre?> Find(CancellationToken cancellationToken) => db.Centres.VisibleTo(viewer)
        .SingleOrDefaultAsync(c => c.Id == Id, cancellationToken);
}
