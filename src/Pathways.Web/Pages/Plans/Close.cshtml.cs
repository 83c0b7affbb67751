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

/// <summary>
/// The mentor ends a plan without a newer version, with the reason and the day; a version that is being written ends with it.
/// </summary>
[May(Permission.WritePlans)]
public sealed class CloseModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<PlansText> texts)
    : PageModel
{
    /// <summary>Which version: the one in force, or the only one.</summary>
    [BindProperty(SupportsGet = true)]
    public int PlanId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whose, and what stays open.</summary>
    public Row Plan { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { Revision = Plan.Revision, On = viewer.Today };
        readLog.FileOpened(Plan.YouthId, "/Plans/Close");
        return Page();
    }

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var open = await db.Plans.VisibleTo(viewer, db)
            .Where(p => p.YouthId == Plan.YouthId && (p.Id == PlanId || (p.State != PlanState.Superseded && p.State != PlanState.Closed)))
            .Include(p => p.Goals).OrderBy(p => p.Version).ToListAsync(cancellationToken);
        var plan = open.Single(p => p.Id == PlanId);
        var next = plan.IsInForce ? open.Find(p => p.FormerId == plan.Id) : null;
        var problem = plan.Close(viewer.AccountId, Form.Why!.Value, Form.Words ?? "", Form.On!.Value,
                clock.DayOf(plan.CreatedAt), clock.Today, clock.UtcNow, next);
        if (problem is { } found) return Refused(found);
        if (!await this.SaveAsync(db, plan, Form.Revision, cancellationToken)) return await Find(cancellationToken) ? Page() : NotFound();
        this.Notice(texts["Close.Closed"]);
        return RedirectToPage("Of", new { Plan.YouthId });
    }

    private PageResult Refused(PlanProblem problem)
    {
        this.Refuse(problem, problem switch
        {
            PlanProblem.ReasonMissing => "Form.Words",
            PlanProblem.DayInTheFuture or PlanProblem.DayBeforeThePlan => "Form.On",
            _ => "",
        });
        return Page();
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(viewer, db).Where(p => p.Id == PlanId)
            .Select(p => new Row(
                p.YouthId, p.Version, p.State, p.Revision, p.Youth.Name,
                p.Goals.SelectMany(g => g.Steps).Count(s => s.State == StepState.Proposed || s.State == StepState.Agreed
                    || s.State == StepState.InProgress)))
            .SingleOrDefaultAsync(cancellationToken);
        if (plan is null) return false;
        Plan = plan;
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>As it was read.</summary>
        public int Revision { get; init; }

        /// <summary>Why.</summary>
        [Required, EnumDataType(typeof(PlanEnd))]
        public PlanEnd? Why { get; init; }

        /// <summary>More about it.</summary>
        [StringLength(20_000)]
        public string? Words { get; init; }

        /// <summary>Since when.</summary>
        [Required]
        public DateOnly? On { get; init; }
    }

    /// <summary>The version.</summary>
    public sealed record Row(int YouthId, int Version, PlanState State, int Revision, PersonName Name, int OpenSteps);
}
