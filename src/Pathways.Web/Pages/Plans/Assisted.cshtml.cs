using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
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
/// The youth reads the plan on the mentor's device, with the ticket that handing over left and nothing else: says yes, or asks for a
/// change in own words. Then the device goes back.
/// </summary>
[AllowAnonymous]
public sealed class AssistedModel(PathwaysDb db, LocalTime clock, HandedOver device) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The plan that was shown.</summary>
    public PlanReading Plan { get; private set; } = null!;

    /// <summary>Whose.</summary>
    public PersonName Name { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await Find(cancellationToken) is null ? Leave() : Page();

    /// <summary>The youth's yes.</summary>
    public Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellationToken) => AnswerAsync((plan, mentorId) =>
        plan.Revision != Form.Revision ? PlanProblem.ChangedMeanwhile : plan.AgreeHandedOver(mentorId, clock.UtcNow), cancellationToken);

    /// <summary>Asks for a change, saying which.</summary>
    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken) => AnswerAsync((plan, _) =>
    {
        var problem = plan.AskForChange(Form.Comment ?? "", clock.UtcNow, out var wish);
        if (wish is not null) db.PlanWishes.Add(wish);
        return problem;
    }, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Func<Plan, int, PlanProblem?> answer, CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } mentor) return Leave();
        if (!ModelState.IsValid) return Page();
        var plan = await db.Plans.VisibleTo(mentor, db).Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery()
            .SingleAsync(p => p.Id == Plan.Id, cancellationToken);
        if (answer(plan, mentor.AccountId) is { } problem)
        {
            this.Refuse(problem, problem == PlanProblem.CommentMissing ? "Form.Comment" : "");
            return Page();
        }

        return await this.SaveAsync(db, cancellationToken) ? RedirectToPage("/Assessments/GiveBack") : Page();
    }

    private RedirectToPageResult Leave() => RedirectToPage(Plan is null ? "/Index" : "/Assessments/GiveBack");

    /// <summary>On whose device; null when there is nothing to answer.</summary>
    private async Task<Viewer?> Find(CancellationToken cancellationToken)
    {
        if (await device.ReadAsync() is not { PlanId: { } planId, MentorId: var mentorId }) return null;
        var mentor = new Viewer(mentorId, Role.Mentor, clock.Today);
        var plan = await db.Plans.AsNoTracking().VisibleTo(mentor, db)
            .Where(p => p.Id == planId && db.Users.Any(u => u.Id == mentorId && u.ClosedAt == null))
            .Read(db).SingleOrDefaultAsync(cancellationToken);
        if (plan is null) return null;
        Plan = plan;
        if (plan.State != PlanState.Proposed) return null;
        Name = await db.Youths.Where(y => y.Id == plan.YouthId).Select(y => y.Name).SingleAsync(cancellationToken);
        return mentor;
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
}
