using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>The youth's own plan: goals in own words, who agreed, what if it goes wrong; agree, ask for a change, propose a goal.</summary>
[May(Permission.SeeOwnPath)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<PlansText> texts) : PageModel
{
    private const int DaysAnswersAreShown = 90;

    /// <summary>A goal the youth proposes.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What the youth answers to a plan that was shown.</summary>
    [BindProperty]
    public Answer Reply { get; set; } = new();

    /// <summary>The version in force, if any.</summary>
    public PlanReading? InForce { get; private set; }

    /// <summary>A version shown to the youth that is not in force yet.</summary>
    public PlanReading? Next { get; private set; }

    /// <summary>What the next version changes against the one in force.</summary>
    public PlanChanges? Changes => PlanChanges.Between(InForce, Next);

    /// <summary>What I wished of late, and what was answered; the newest first.</summary>
    public IReadOnlyList<Wish> Wishes { get; private set; } = [];

    /// <summary>The mentor is writing.</summary>
    public bool IsBeingWritten => Draft is not null;

    /// <summary>The version whose change I can ask for: shown to me, in force, or being written; null without any plan.</summary>
    public Asked? Change => Next is { } next ? new(next.Id, next.Revision, next.State) : InForce is { } now
        ? new(now.Id, now.Revision, now.State) : Draft;

    /// <summary>What the mentor is writing; nothing of it is shown.</summary>
    private Asked? Draft { get; set; }

    /// <summary>Shows the plan, and with it the answers to my wishes, which are new no longer.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        var news = Wishes.Where(wish => wish is { Answer: not null, ReadAt: null }).Select(wish => wish.Id).ToList();
        if (news.Count > 0) await db.AnswersOpenedAsync(news, clock.UtcNow, cancellationToken);
    }

    /// <summary>The youth's yes.</summary>
    public Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellationToken) =>
        ReplyAsync(db.Plans.VisibleTo(viewer, db), plan => plan.Agree(clock.UtcNow), "", "Mine.AgreedNow", cancellationToken);

    /// <summary>Asks for a change, saying which, whatever the plan waits for.</summary>
    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken) =>
        ReplyAsync(
        db.Plans.WhereYouthVisibleTo(p => p.Youth, viewer, db), // also of a draft that is being written, or was taken back while I typed
        plan =>
        {
            var problem = plan.AskForChange(Reply.Comment ?? "", clock.UtcNow, out var wish);
            if (wish is not null) db.PlanWishes.Add(wish);
            return problem;
        },
        "Reply.Comment",
        "Mine.ChangeAsked",
        cancellationToken);

    /// <summary>Proposes a goal, whatever the plan waits for.</summary>
    public async Task<IActionResult> OnPostGoalAsync(CancellationToken cancellationToken)
    {
        OnlyErrorsOf("Form.");
        if (await db.Youths.VisibleTo(viewer, db).Select(y => (int?)y.Id).SingleOrDefaultAsync(cancellationToken) is not { } youthId)
            return NotFound();
        if (ModelState.IsValid && PlanWish.ForGoal(youthId, Form.Domain, Form.Words ?? "", clock.UtcNow, out var wish) is var problem)
        {
            if (problem is { } found) this.Refuse(found, "Form.Words");
            else db.PlanWishes.Add(wish!);
        }

        if (!ModelState.IsValid) return await Again(cancellationToken);
        return await Save("Mine.GoalProposed", cancellationToken);
    }

    /// <summary>Takes back a wish that nobody has answered.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(int wish, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // of the forms beside it
        if (await db.PlanWishes.VisibleTo(viewer, db).SingleOrDefaultAsync(w => w.Id == wish, cancellationToken) is not { } found)
            return NotFound();
        if (found.CheckTakingBack() is { } problem) this.Refuse(problem);
        else db.PlanWishes.Remove(found);
        return ModelState.IsValid ? await Save("MyWish.TakenBack", cancellationToken) : await Again(cancellationToken);
    }

    private async Task<IActionResult> ReplyAsync(IQueryable<Plan> plans, Func<Plan, PlanProblem?> act, string field, string notice,
        CancellationToken cancellationToken)
    {
        OnlyErrorsOf("Reply.");
        var plan = await plans.Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == Reply.PlanId, cancellationToken);
        if (plan is null) return NotFound();
        if (ModelState.IsValid && plan.State == PlanState.Proposed && plan.Revision != Reply.Revision)
            this.Refuse(SavingProblem.ChangedMeanwhile);
        if (ModelState.IsValid && act(plan) is { } problem) this.Refuse(problem, field);
        if (!ModelState.IsValid) return await Again(cancellationToken);
        return await Save(notice, cancellationToken);
    }

    private async Task<IActionResult> Save(string notice, CancellationToken cancellationToken)
    {
        if (!await this.SaveAsync(db, cancellationToken)) return await Again(cancellationToken);
        this.Notice(texts[notice]);
        return RedirectToPage();
    }

    private async Task<IActionResult> Again(CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        return Page();
    }

    /// <summary>Two forms on one page: what the other one lacks is not this one's error.</summary>
    private void OnlyErrorsOf(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(form, StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
    }

    private async Task Find(CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().WhereYouthVisibleTo(p => p.Youth, viewer, db)
            .Where(p => p.State != PlanState.Superseded && p.State != PlanState.Closed)
            .OrderBy(p => p.Version).Read(db).ToListAsync(cancellationToken);
        InForce = plans.LastOrDefault(plan => plan.IsInForce);
        Next = plans.LastOrDefault(plan => plan.State is PlanState.Proposed or PlanState.Agreed);
        Draft = plans.Where(plan => plan.State == PlanState.Draft).Select(plan => new Asked(plan.Id, plan.Revision, plan.State))
            .LastOrDefault();
        var since = clock.UtcNow.AddDays(-DaysAnswersAreShown);
        Wishes = await db.PlanWishes.VisibleTo(viewer, db).Where(w => w.Answer == null || w.AnsweredAt > since).OrderByDescending(w => w.Id)
            .Select(w => new Wish(w.Id, w.AnswerReadAt, w.Domain, w.Words, w.AskedAt, w.Answer, w.AnswerWords, w.AnsweredAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The version a change is asked of.</summary>
    public sealed record Asked(int Id, int Revision, PlanState State);

    /// <summary>A wish, with its answer.</summary>
    public sealed record Wish(int Id, DateTime? ReadAt, Domain? Domain, string Words, DateTime AskedAt, WishAnswer? Answer,
        string AnswerWords, DateTime? AnsweredAt);

    /// <summary>A proposed goal.</summary>
    public sealed record Input
    {
        /// <summary>What it is about.</summary>
        [EnumDataType(typeof(Domain))]
        public Domain Domain { get; init; } = Domain.Education;

        /// <summary>In own words.</summary>
        [Required, StringLength(2_000)]
        public string? Words { get; init; }
    }

    /// <summary>An answer to a version.</summary>
    public sealed record Answer
    {
        /// <summary>Which version.</summary>
        public int PlanId { get; init; }

        /// <summary>As it was read.</summary>
        public int Revision { get; init; }

        /// <summary>What should change.</summary>
        [StringLength(20_000)]
        public string? Comment { get; init; }
    }
}
