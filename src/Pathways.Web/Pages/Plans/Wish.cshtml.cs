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
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>
/// The mentor answers what the youth wishes about the plan: taken up (a goal goes into the draft; without one a review or a first draft
/// begins), or talked about.
/// </summary>
[May(Permission.WritePlans)]
public sealed class WishModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<PlansText> texts) : PageModel
{
    /// <summary>Which wish.</summary>
    [BindProperty(SupportsGet = true)]
    public int WishId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The wish.</summary>
    public Row Wish { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        readLog.FileOpened(Wish.YouthId, "/Plans/Wish");
        return Page();
    }

    /// <summary>Keeps the answer; the youth sees it on the own plan.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var wish = await db.PlanWishes.VisibleTo(viewer, db).SingleAsync(w => w.Id == WishId, cancellationToken);
        var draft = wish.Domain is not null && Form.Answer == WishAnswer.TakenUp && wish.Answer is null
            ? await DraftAsync(wish.YouthId, cancellationToken) : null;
        var problem = Form.Answer == WishAnswer.TakenUp
            ? wish.TakeUp(viewer.AccountId, Form.Words ?? "", clock.UtcNow, draft)
            : wish.TalkAbout(viewer.AccountId, Form.Words ?? "", clock.UtcNow);
        if (problem is { } found)
        {
            this.Refuse(found, found switch { PlanProblem.AnswerMissing => "Form.Words", PlanProblem.NotADraft => "Form.Answer", _ => "" });
            return Page();
        }

        if (!await this.SaveAsync(db, cancellationToken))
        {
            await Find(cancellationToken);
            return Page();
        }

        this.Notice(texts[draft is null ? "Wish.Answered" : "Wish.InDraft"]);
        return draft is null ? RedirectToPage("Of", new { wish.YouthId }) : RedirectToPage("Edit", new { planId = draft.Id });
    }

    /// <summary>The draft a goal goes into; null while a version waits for somebody's decision.</summary>
    private async Task<Plan?> DraftAsync(int youthId, CancellationToken cancellationToken)
    {
        var newest = await db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery().Where(p => p.YouthId == youthId)
            .OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancellationToken);
        if (newest is { State: PlanState.Draft })
        {
            db.Entry(newest).State = EntityState.Modified; // a new goal is a changed plan: its revision counts
            return newest;
        }

        var next = newest is null || newest.IsOver ? Plan.Draft(youthId, viewer.AccountId, clock.UtcNow, (newest?.Version ?? 0) + 1) : null;
        if (newest is { State: PlanState.Active }) newest.StartReview(viewer.AccountId, clock.UtcNow, out next);
        if (next is not null) db.Plans.Add(next);
        return next;
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var wish = await db.PlanWishes.VisibleTo(viewer, db).Where(w => w.Id == WishId)
            .Select(w => new Row(w.YouthId, w.Domain, w.Words, w.AskedAt, w.Answer, w.AnswerWords, w.Youth.Name))
            .SingleOrDefaultAsync(cancellationToken);
        if (wish is null) return false;
        Wish = wish;
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The answer.</summary>
        [Required, EnumDataType(typeof(WishAnswer))]
        public WishAnswer? Answer { get; init; }

        /// <summary>Words to the youth.</summary>
        [StringLength(20_000)]
        public string? Words { get; init; }
    }

    /// <summary>The wish as shown.</summary>
    public sealed record Row(int YouthId, Domain? Domain, string Words, DateTime AskedAt, WishAnswer? Answer, string AnswerWords,
        PersonName Name);
}
