using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>The manager reads a plan that was agreed, and approves it or returns it with a comment.</summary>
[May(Permission.ApprovePlans)]
public sealed class ApproveModel(PathwaysDb db, Viewer viewer, ReadLog readLog, DecidePlan decide, IStringLocalizer<PlansText> texts)
    : PageModel
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
        readLog.FileOpened(Plan.YouthId, "/Plans/Approve");
        return Page();
    }

    /// <summary>Approves: in force from today; the former version is superseded.</summary>
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) =>
        DecideAsync(() => decide.ApproveAsync(PlanId, Form.Revision, cancellationToken), "Approve.Approved", cancellationToken);

    /// <summary>Returns it to the mentor.</summary>
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) => DecideAsync(
        () => decide.ReturnAsync(PlanId, Form.Revision, Form.Comment ?? "", cancellationToken), "Approve.Returned", cancellationToken);

    private async Task<IActionResult> DecideAsync(Func<Task<PlanProblem?>> decision, string notice, CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await decision() is { } problem)
        {
            if (!await Find(cancellationToken)) return NotFound();
            this.Refuse(problem, problem == PlanProblem.CommentMissing ? "Form.Comment" : "");
            this.Renew("Form.Revision", Plan.Revision);
            return Page();
        }

        this.Notice(texts[notice]);
        return RedirectToPage("Approvals");
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().VisibleTo(viewer, db)
            .Where(p => (p.Id == PlanId && p.State != PlanState.Draft) || db.Plans.Any(next => next.Id == PlanId && next.FormerId == p.Id))
            .Read(db).ToListAsync(cancellationToken);
        if (plans.Find(p => p.Id == PlanId) is not { } plan) return false;
        Plan = plan;
        Changes = PlanChanges.Between(plans.Find(p => p.Id == plan.FormerId), plan);
        Youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == plan.YouthId)
            .Select(y => new Person(y.Name, db.PlanWishes.Where(w => w.YouthId == y.Id && w.Answer == null)
                .OrderBy(w => w.Id).Select(w => new Wish(w.Domain, w.Words, w.AskedAt)).ToList()))
            .SingleAsync(cancellationToken);
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

    /// <summary>The youth, with the wishes nobody answered yet.</summary>
    public sealed record Person(PersonName Name, List<Wish> Wishes);

    /// <summary>A wish about the plan: a goal in a domain, or a change.</summary>
    public sealed record Wish(Domain? Domain, string Words, DateTime AskedAt);
}
