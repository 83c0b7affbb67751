using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Access;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>The manager reads a plan that was agreed, and approves it or returns it with a comment.</summary>
[May(Permission.ApprovePlans)]
public sealed class ApproveModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<PlansText> texts) : PageModel
{
    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int PlanId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The version.</summary>
    public PlanReading Plan { get; private set; } = null!;

    /// <summary>What it changes against the version in force; null for a first plan.</summary>
    public PlanChanges? Changes { get; private set; }

    /// <summary>Whose.</summary>
    public Person Youth { get; private set; } = null!;

    /// <summary>Shows the plan.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { Revision = Plan.Revision };
        await readLog.FileOpenedAsync(Plan.YouthId, "/Plans/Approve", cancellationToken);
        return Page();
    }

    /// <summary>Approves: in force from today; the former version is superseded.</summary>
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) => DecideAsync(
        async plan =>
        {
            var former = await db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery()
                .Where(p => p.YouthId == plan.YouthId && p.Id != plan.Id && (p.State == PlanState.Active || p.State == PlanState.UnderReview)).SingleOrDefaultAsync(cancellationToken);
            return plan.Approve(viewer.AccountId, clock.UtcNow, clock.Today, former);
        },
        "Approve.Approved",
        cancellationToken);

    /// <summary>Returns it to the mentor.</summary>
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) =>
        DecideAsync(plan => Task.FromResult(plan.Return(viewer.AccountId, Form.Comment ?? "", clock.UtcNow)), "Approve.Returned", cancellationToken);

    private async Task<IActionResult> DecideAsync(Func<Plan, Task<PlanProblem?>> decide, string notice, CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var plan = await db.Plans.VisibleTo(viewer).Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery().SingleAsync(p => p.Id == PlanId, cancellationToken);
        if (plan.State == PlanState.Agreed) db.Entry(plan).Property(p => p.Revision).OriginalValue = Form.Revision;
        if (await decide(plan) is { } problem)
        {
            this.Refuse(problem, problem == PlanProblem.CommentMissing ? "Form.Comment" : "");
            return Page();
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await Find(cancellationToken);
            this.Refuse(PlanProblem.ChangedMeanwhile);
            this.Renew("Form.Revision", Plan.Revision);
            return Page();
        }

        this.Notice(texts[notice]);
        return RedirectToPage("Approvals");
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().VisibleTo(viewer)
            .Where(p => (p.Id == PlanId && p.State != PlanState.Draft) || db.Plans.Any(next => next.Id == PlanId && next.FormerId == p.Id)).Read().ToListAsync(cancellationToken);
        if (plans.Find(p => p.Id == PlanId) is not { } plan) return false;
        Plan = plan;
        Changes = PlanChanges.Between(plans.Find(p => p.Id == plan.FormerId), plan);
        Youth = await db.Youths.VisibleTo(viewer).Where(y => y.Id == plan.YouthId).Select(y => new Person(y.NameArabic, y.NameLatin)).SingleAsync(cancellationToken);
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>As it was read.</summary>
        public int Revision { get; init; }

        /// <summary>What should change.</summary>
        [StringLength(20_000)]
        public string? Comment { get; init; }
    }

    /// <summary>The youth's names.</summary>
    public sealed record Person(string NameArabic, string NameLatin);
}
