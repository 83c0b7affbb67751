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
/// The mentor writes a draft: every saved form offers an empty row for one more step in each goal, and one for one more goal.
/// </summary>
[May(Permission.WritePlans)]
public sealed class EditModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<PlansText> texts) : PageModel
{
    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int PlanId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whose, and what was said about it.</summary>
    public Head Plan { get; private set; } = null!;

    /// <summary>Shows the draft.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindHead(cancellationToken)) return NotFound();
        if (Plan.State != PlanState.Draft) return RedirectToPage("Of", new { Plan.YouthId });
        var plan = await db.Plans.AsNoTracking().Where(p => p.Id == PlanId).Read(db).SingleAsync(cancellationToken);
        Form = Input.Of(plan);
        readLog.FileOpened(Plan.YouthId, "/Plans/Edit");
        return Page();
    }

    /// <summary>Saves the draft; on demand also shows it to the youth.</summary>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellationToken)
    {
        if (!await FindHead(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var plans = await db.Plans.VisibleTo(viewer, db).Where(p => p.YouthId == Plan.YouthId).Where(Core.Plans.Plan.InForceOr(PlanId))
            .Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery().ToListAsync(cancellationToken);
        var plan = plans.Single(p => p.Id == PlanId);
        if (plan.Revision != Form.Revision) return await ChangedMeanwhile(cancellationToken);
        var goals = Form.Goals.Select(goal => goal.ToDraft()).ToList();
        for (var i = 0; i < goals.Count; i++)
        {
            if (goals[i] is { IsEmpty: false, Remove: false } goal && plan.Check(goal, clock.Today) is { } found)
                this.Refuse(found, FieldOf(i, found));
        }

        if (!ModelState.IsValid) return Page();
        if (plan.Rewrite(Form.SupportFrequency ?? "", Form.Contingency ?? "", goals, clock.Today) is { } problem)
        {
            this.Refuse(problem);
            return Page();
        }

        var missing = act == "propose" ? plan.Propose(viewer.AccountId, clock.UtcNow, plans.Find(p => p.Id != PlanId)) : null;
        db.Entry(plan).State = EntityState.Modified; // a changed goal or step is a changed plan: its revision counts
        if (!await db.TrySaveAsync(cancellationToken)) return await ChangedMeanwhile(cancellationToken);
        if (missing is not null) TempData["missing"] = plan.Gaps.Select(gap => (int)gap).ToArray();
        this.Notice(texts[act == "propose" && missing is null ? "Of.Proposed" : "Edit.Saved"]);
        return act == "propose" && missing is null ? RedirectToPage("Of", new { plan.YouthId })
            : RedirectToPage(null, null, new { PlanId }, act is not null && act.StartsWith("goal-", StringComparison.Ordinal) ? act : null);
    }

    /// <summary>All that is still missing before the draft can be shown, told once after saving.</summary>
    public IReadOnlyList<PlanProblem> Missing => TempData["missing"] is int[] gaps ? [.. gaps.Select(gap => (PlanProblem)gap)] : [];

    /// <summary>Where it is written.</summary>
    public static string PlaceOf(PlanProblem gap) => gap switch
    {
        PlanProblem.SupportFrequencyMissing => "Form_SupportFrequency",
        PlanProblem.ContingencyMissing => "Form_Contingency",
        _ => "goal-0",
    };

    /// <summary>What the other one saved where both wrote; what only one of them touched is already together in the form.</summary>
    public IReadOnlyList<EditMerge.Clash> Clashes { get; private set; } = [];

    /// <summary>
    /// Brings together what was typed here and what the other one saved: nothing of either is lost, and both see it before the next save.
    /// </summary>
    private async Task<IActionResult> ChangedMeanwhile(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var stored = await db.Plans.AsNoTracking().Where(p => p.Id == PlanId).Read(db).SingleAsync(cancellationToken);
        (Form, Clashes) = EditMerge.Of(Form, stored);
        ModelState.Clear();
        this.Refuse(SavingProblem.ChangedMeanwhile);
        OpenedForm.Settle(HttpContext);
        return Page();
    }

    private string FieldOf(int goal, PlanProblem problem)
    {
        var steps = Form.Goals[goal].Steps;
        var index = problem switch
        {
            PlanProblem.StepTextMissing =>
                steps.FindIndex(step => !step.Remove && string.IsNullOrWhiteSpace(step.Text) && step.DueOn is not null),
            PlanProblem.DueInThePast => steps.FindIndex(step => !step.Remove && step.DueOn < clock.Today),
            _ => -1,
        };
        return index < 0 ? $"Form.Goals[{goal}].YouthWords"
            : $"Form.Goals[{goal}].Steps[{index}].{(problem == PlanProblem.DueInThePast ? "DueOn" : "Text")}";
    }

    private async Task<bool> FindHead(CancellationToken cancellationToken)
    {
        var head = await db.Plans.VisibleTo(viewer, db).Where(p => p.Id == PlanId)
            .Select(p => new Head(p.YouthId, p.Version, p.State, p.Youth.Name, p.ReturnComment, p.ReturnedByYouth))
            .SingleOrDefaultAsync(cancellationToken);
        if (head is null) return false;
        Plan = head;
        return true;
    }

    /// <summary>What stands above the form.</summary>
    public sealed record Head(int YouthId, int Version, PlanState State, PersonName Name, string ReturnComment,
        bool ReturnedByYouth);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The version as it was read.</summary>
        public int Revision { get; init; }

        /// <summary>Who gives support and how often.</summary>
        [StringLength(2_000)]
        public string? SupportFrequency { get; init; }

        /// <summary>What happens if it goes wrong.</summary>
        [StringLength(20_000)]
        public string? Contingency { get; init; }

        /// <summary>Fingerprint of the two texts above as they were read, so that a change here is told from a change elsewhere.</summary>
        public string? SupportWas { get; init; }

        /// <inheritdoc cref="SupportWas" />
        public string? ContingencyWas { get; init; }

        /// <summary>Goals, the last one empty.</summary>
        public List<GoalInput> Goals { get; init; } = [];

        internal static Input Of(PlanReading plan) => new()
        {
            Revision = plan.Revision,
            SupportFrequency = plan.SupportFrequency,
            Contingency = plan.Contingency,
            SupportWas = OpenedForm.Mark(plan.SupportFrequency),
            ContingencyWas = OpenedForm.Mark(plan.Contingency),
            Goals = [.. plan.Goals.Select(GoalInput.Of), new GoalInput { Steps = [new StepInput()] }],
        };
    }

    /// <summary>A goal's fields.</summary>
    public sealed record GoalInput
    {
        /// <summary>Key, 0 for a new one.</summary>
        public int Id { get; init; }

        /// <summary>Domain.</summary>
        [EnumDataType(typeof(Domain))]
        public Domain Domain { get; init; } = Domain.Identity;

        /// <summary>The youth's words.</summary>
        [StringLength(2_000)]
        public string? YouthWords { get; init; }

        /// <summary>The mentor's words.</summary>
        [StringLength(2_000)]
        public string? MentorWords { get; init; }

        /// <summary>To be removed at saving.</summary>
        public bool Remove { get; init; }

        /// <summary>Steps, the last one empty.</summary>
        public List<StepInput> Steps { get; init; } = [];

        /// <summary>Fingerprint of the goal's own fields as they were read.</summary>
        public string? Was { get; init; }

        /// <summary>Fingerprint of the fields as they are typed.</summary>
        internal string IsNow => OpenedForm.Mark($"{Domain}\n{YouthWords}\n{MentorWords}");

        internal static GoalInput Of(GoalReading goal)
        {
            var input = new GoalInput
            {
                Id = goal.Id,
                Domain = goal.Domain,
                YouthWords = goal.YouthWords,
                MentorWords = goal.MentorWords,
                Steps = [.. goal.Steps.Select(StepInput.Of), new StepInput()]
            };
            return input with { Was = input.IsNow };
        }

        internal GoalDraft ToDraft() => new(Id, Domain, YouthWords ?? "", MentorWords
            ?? "", [.. Steps.Select(step => new StepDraft(step.Id, step.Text ?? "", step.Owner, step.DueOn, step.Remove))], Remove);
    }

    /// <summary>A step's fields.</summary>
    public sealed record StepInput
    {
        /// <summary>Key, 0 for a new one.</summary>
        public int Id { get; init; }

        /// <summary>What is to be done.</summary>
        [StringLength(2_000)]
        public string? Text { get; init; }

        /// <summary>Who.</summary>
        [EnumDataType(typeof(StepOwner))]
        public StepOwner Owner { get; init; } = StepOwner.Youth;

        /// <summary>By when.</summary>
        public DateOnly? DueOn { get; init; }

        /// <summary>To be removed at saving.</summary>
        public bool Remove { get; init; }

        /// <summary>Fingerprint of the step as it was read.</summary>
        public string? Was { get; init; }

        /// <summary>Fingerprint of the step as it is typed.</summary>
        internal string IsNow => OpenedForm.Mark($"{Text}\n{Owner}\n{Format.Field(DueOn)}");

        internal static StepInput Of(StepReading step)
        {
            var input = new StepInput { Id = step.Id, Text = step.Text, Owner = step.Owner, DueOn = step.DueOn };
            return input with { Was = input.IsNow };
        }
    }
}
