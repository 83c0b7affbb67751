using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;

namespace Pathways.Web.Pages.Plans;

/// <summary>
/// A plan on a sheet of paper, to be read and signed. It lies on tables: it carries the given name and the plan, and no word of a centre.
/// </summary>
[May(Permission.WritePlans)]
public sealed class PrintModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int PlanId { get; set; }

    /// <summary>The version; shown to the youth, so no draft.</summary>
    public PlanReading Plan { get; private set; } = null!;

    /// <summary>Whose.</summary>
    public PersonName Name { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(viewer, db).Where(p => p.Id == PlanId && p.State != PlanState.Draft)
            .Read(db).SingleOrDefaultAsync(cancellationToken);
        if (plan is null) return NotFound();
        Plan = plan;
        Name = await db.Youths.Where(y => y.Id == plan.YouthId).Select(y => y.Name).SingleAsync(cancellationToken);
        readLog.FileOpened(plan.YouthId, "/Plans/Print");
        return Page();
    }
}
