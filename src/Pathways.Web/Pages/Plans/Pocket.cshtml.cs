using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Plans;

/// <summary>
/// The plan in force on one small page to print and keep, with a code that leads to the sign-in. The mentor prints it for a youth who
/// has no account, then without the code.
/// </summary>
[May(Permission.SeeOwnPath, Permission.WritePlans)]
public sealed class PocketModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    /// <summary>Whose, for a mentor; the youth's own without it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? YouthId { get; set; }

    /// <summary>Who looks is the youth.</summary>
    public bool IsYouth => viewer.Role == Role.Youth;

    /// <summary>The youth signs in with an own account.</summary>
    public bool SignsIn { get; private set; }

    /// <summary>The plan.</summary>
    public PlanReading Plan { get; private set; } = null!;

    /// <summary>Address of the sign-in.</summary>
    public string SignInAddress => $"{Request.Scheme}://{Request.Host}/Accounts/SignIn";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => IsYouth || y.Id == YouthId)
            .Select(y => new { y.Id, SignsIn = y.Account != null && y.Account.ClosedAt == null }).SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        var plan = await db.Plans.AsNoTracking().VisibleTo(viewer, db).Where(Core.Plans.Plan.InForce).Where(p => p.YouthId == youth.Id)
            .Read(db).FirstOrDefaultAsync(cancellationToken);
        if (plan is null) return IsYouth ? RedirectToPage("Mine") : RedirectToPage("Of", new { YouthId = youth.Id });
        (Plan, SignsIn) = (plan, youth.SignsIn);
        if (!IsYouth) readLog.FileOpened(youth.Id, "/Plans/Pocket");
        return Page();
    }
}
