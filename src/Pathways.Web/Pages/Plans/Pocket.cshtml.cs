using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Plans;

/// <summary>The plan in force on one small page to print and keep, with a code that leads to the sign-in.</summary>
[May(Permission.SeeOwnPath)]
public sealed class PocketModel(PathwaysDb db, Viewer viewer) : PageModel
{
    /// <summary>The plan.</summary>
    public PlanReading Plan { get; private set; } = null!;

    /// <summary>Address of the sign-in.</summary>
    public string SignInAddress => $"{Request.Scheme}://{Request.Host}/Accounts/SignIn";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(viewer, db).Where(Core.Plans.Plan.InForce).Read(db)
            .FirstOrDefaultAsync(cancellationToken);
        if (plan is null) return RedirectToPage("Mine");
        Plan = plan;
        return Page();
    }
}
