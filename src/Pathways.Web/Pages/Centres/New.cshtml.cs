using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Centres;

/// <summary>Adds a centre.</summary>
[May(Permission.KeepCentres)]
public sealed class NewModel(PathwaysDb db, TimeProvider time, IStringLocalizer<CentresText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public CentreForm Form { get; set; } = new();

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        var centre = new Centre { CreatedAt = time.GetUtcNow().UtcDateTime };
        var problem = Form.Into(centre);
        if (problem is null && await db.Centres.AnyAsync(c => c.NameArabic == centre.NameArabic, cancellationToken))
            problem = CentreProblem.NameTaken;
        if (problem is { } wrong)
        {
            this.Refuse(wrong, CentreForm.FieldOf(wrong));
            return Page();
        }

        db.Centres.Add(centre);
        if (!await db.TrySaveAsync(cancellationToken))
        {
            this.Refuse(CentreProblem.NameTaken, CentreForm.FieldOf(CentreProblem.NameTaken)); // somebody was faster
            return Page();
        }

        this.Notice(texts["Saved"]);
        return Redirect("/Centres");
    }
}
