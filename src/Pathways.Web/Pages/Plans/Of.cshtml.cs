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
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>A youth's plan for staff: what is in force, what is being written or decided, all versions; the mentor's moves.</summary>
[May(Permission.SeePlans)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<PlansText> texts) : PageModel
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>An older version to look at.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    /// <summary>The version moved, as it was read.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The youth.</summary>
    public Person Youth { get; private set; } = null!;

    /// <summary>All versions, newest first.</summary>
    public IReadOnlyList<Row> Versions { get; private set; } = [];

    /// <summary>The versions read in full: the one in force and the next; or the one asked for.</summary>
    public IReadOnlyList<PlanReading> Shown { get; private set; } = [];

    /// <summary>What the version asked for, or the next one, changes against the one it was written from.</summary>
    public PlanChanges? ChangesOf(PlanReading plan) =>
        PlanChanges.Between(Shown.FirstOrDefault(before => before.Id == plan.FormerId), plan);

    /// <summary>Whether the viewer may write plans.</summary>
    public bool MayWrite => viewer.May(Permission.WritePlans);

    /// <summary>Whether the viewer may approve plans.</summary>
    public bool MayApprove => viewer.May(Permission.ApprovePlans);

    /// <summary>Now (UTC).</summary>
    public DateTime Now => clock.UtcNow;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        readLog.FileOpened(YouthId, "/Plans/Of");
        return Page();
    }

    /// <summary>Begins the first plan, or the next after a closed one.</summary>
    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken)
    {
        if (!MayWrite) return Forbid();
        if (!await Find(cancellationToken)) return NotFound();
        if (Versions.Any(version => version.State is not (PlanState.Superseded or PlanState.Closed)))
        {
            this.Refuse(PlanProblem.PlanExists);
            return Page();
        }

        db.Plans.Add(Plan.Draft(YouthId, viewer.AccountId, clock.UtcNow, Versions.Select(version => version.Number).DefaultIfEmpty(0)
            .Max() + 1));
        return await Save(edit: true, "Of.Started", cancellationToken);
    }

    /// <summary>Shows the draft to the youth.</summary>
    public Task<IActionResult> OnPostProposeAsync(int id, CancellationToken cancellationToken) => MoveAsync(
        id, (plan, inForce) => plan.Propose(viewer.AccountId, clock.UtcNow, inForce), "Of.Proposed", cancellationToken);

    /// <summary>Takes back what was shown.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(int id, CancellationToken cancellationToken) => MoveAsync(
        id, (plan, _) => plan.TakeBack(viewer.AccountId, clock.UtcNow), "Of.TakenBack", cancellationToken);

    /// <summary>Begins a new version of the plan in force.</summary>
    public Task<IActionResult> OnPostReviewAsync(int id, CancellationToken cancellationToken) => MoveAsync(
        id,
        (plan, _) =>
        {
            var problem = plan.StartReview(viewer.AccountId, clock.UtcNow, out var next);
            if (next is not null) db.Plans.Add(next);
            return problem;
        },
        "Of.ReviewStarted",
        cancellationToken);

    private async Task<IActionResult> MoveAsync(int id, Func<Plan, Plan?, PlanProblem?> move, string notice,
        CancellationToken cancellationToken)
    {
        if (!MayWrite) return Forbid();
        var plans = await db.Plans.VisibleTo(viewer, db).Where(p => p.YouthId == YouthId).Where(Plan.InForceOr(id))
            .Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery().ToListAsync(cancellationToken);
        var plan = plans.Find(p => p.Id == id);
        if (plan is null || !await Find(cancellationToken)) return NotFound();
        var problem = plan.Revision != Revision ? PlanProblem.ChangedMeanwhile : move(plan, plans.Find(p => p.Id != id));
        if (problem is null) return await Save(edit: notice == "Of.ReviewStarted", notice, cancellationToken);
        this.Refuse(problem.Value);
        return Page();
    }

    private async Task<IActionResult> Save(bool edit, string notice, CancellationToken cancellationToken)
    {
        if (!await this.SaveAsync(db, cancellationToken))
        {
            await Find(cancellationToken);
            return Page();
        }

        this.Notice(texts[notice]);
        if (!edit) return RedirectToPage(new { YouthId });
        var draft = await db.Plans.Where(p => p.YouthId == YouthId && p.State == PlanState.Draft).Select(p => p.Id)
            .FirstAsync(cancellationToken);
        return RedirectToPage("Edit", new { planId = draft });
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new Person(y.Name, db.PlanWishes.Where(w => w.YouthId == y.Id && w.Answer == null)
                .OrderBy(w => w.Id).Select(w => new Wish(w.Id, w.Domain, w.Words, w.AskedAt)).ToList()))
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return false;
        Youth = youth;
        var plans = db.Plans.AsNoTracking().Where(p => p.YouthId == YouthId);
        Versions = await plans.OrderByDescending(p => p.Version).Select(p => new Row(p.Id, p.Version, p.State, p.CreatedAt, p.ApprovedAt))
            .ToListAsync(cancellationToken);
        var shown = Version is { } version ? plans.Where(p => p.Version == version)
            : plans.Where(p => p.State != PlanState.Superseded && p.State != PlanState.Closed);
        Shown = await shown.OrderByDescending(p => p.Version).Read(db).ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>The youth, with the wishes nobody answered yet.</summary>
    public sealed record Person(PersonName Name, List<Wish> Wishes);

    /// <summary>A wish about the plan: a goal in a domain, or a change.</summary>
    public sealed record Wish(int Id, Domain? Domain, string Words, DateTime AskedAt);

    /// <summary>A version in the list.</summary>
    public sealed record Row(int Id, int Number, PlanState State, DateTime CreatedAt, DateTime? ApprovedAt);
}
