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
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Plans;

/// <summary>
/// The mentor hands over the device: the youth reads the plan there and answers. From here on the mentor is signed out, until the password
/// is typed again.
/// </summary>
[May(Permission.WritePlans)]
public sealed class HandOverModel(PathwaysDb db, Viewer viewer, ReadLog readLog, HandedOver device) : PageModel
{
    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int PlanId { get; set; }

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whose, and where it stands.</summary>
    public Head Plan { get; private set; } = null!;

    /// <summary>Asks for the language.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { Language = Plan.Language };
        readLog.FileOpened(Plan.YouthId, "/Plans/HandOver");
        return Page();
    }

    /// <summary>Hands over.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid || Plan.State != PlanState.Proposed) return Page();
        await device.BeginForPlanAsync(PlanId, viewer.AccountId, Enum.IsDefined(Form.Language) ? Form.Language : Language.Arabic);
        return RedirectToPage("Assisted");
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(viewer, db).Where(p => p.Id == PlanId).Select(p => new Head(
            p.YouthId, p.State, p.Youth.Name, p.Youth.Account != null ? p.Youth.Account.Language : Language.Arabic))
            .SingleOrDefaultAsync(cancellationToken);
        if (plan is not null) Plan = plan;
        return plan is not null;
    }

    /// <summary>Whose, and where it stands.</summary>
    public sealed record Head(int YouthId, PlanState State, PersonName Name, Language Language);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The language the youth reads in.</summary>
        public Language Language { get; init; }
    }
}
