using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>The mentor notes a big change in the youth's life: the plan in force is to be reviewed from that day on.</summary>
[May(Permission.WritePlans)]
public sealed class ChangedModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<PlansText> texts)
    : PageModel
{
    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int PlanId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whose.</summary>
    public Row Plan { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { On = viewer.Today };
        readLog.FileOpened(Plan.YouthId, "/Plans/Changed");
        return Page();
    }

    /// <summary>Notes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var plan = await db.Plans.VisibleTo(viewer, db).SingleAsync(p => p.Id == PlanId, cancellationToken);
        if (plan.NoteBigChange(viewer.AccountId, Form.What ?? "", Form.On!.Value, clock.Today, clock.UtcNow) is { } problem)
        {
            this.Refuse(problem, problem switch
            {
                PlanProblem.ReasonMissing => "Form.What",
                PlanProblem.DayInTheFuture =>
                "Form.On",
                _ => ""
            });
            return Page();
        }

        if (!await this.SaveAsync(db, cancellationToken)) return Page();

        this.Notice(texts["Changed.Noted"]);
        return RedirectToPage("Of", new { plan.YouthId });
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(viewer, db).Where(p => p.Id == PlanId)
            .Select(p => new Row(p.YouthId, p.Youth.Name)).SingleOrDefaultAsync(cancellationToken);
        if (plan is null) return false;
        Plan = plan;
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>What changed.</summary>
        [StringLength(20_000)]
        public string? What { get; init; }

        /// <summary>Since when.</summary>
        [Required]
        public DateOnly? On { get; init; }
    }

    /// <summary>Whose plan.</summary>
    public sealed record Row(int YouthId, PersonName Name);
}
