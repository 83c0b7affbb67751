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
/// Moves one step: begun, done with its day, not possible with its reason. A youth moves own steps; a mentor also sets a new date.
/// </summary>
[May(Permission.WorkOnOwnPlan, Permission.WritePlans)]
public sealed class StepModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ChangeStep save,
    IStringLocalizer<PlansText> texts) : PageModel
{
    /// <summary>Which step.</summary>
    [BindProperty(SupportsGet = true)]
    public int StepId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The step.</summary>
    public Row Step { get; private set; } = null!;

    /// <summary>Who looks.</summary>
    public bool IsYouth => viewer.Role == Role.Youth;

    /// <summary>States the step may go to, the present one first.</summary>
    public IReadOnlyList<StepState> Moves { get; private set; } = [];

    /// <summary>Shows the step.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input
        {
            Revision = Step.Revision,
            State = Step.State,
            DoneOn = Step.DoneOn ?? viewer.Today,
            DueOn = Step.DueOn,
            Reason = Step.Reason
        };
        readLog.FileOpened(Step.YouthId, "/Plans/Step");
        return Page();
    }

    /// <summary>Saves state, day, reason and (mentor) the new date.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ChangeAsync(step =>
        (Form.State == step.State ? null : step.Move(Form.State, Form.DoneOn, Form.Reason ?? "", clock.Today, IsYouth))
        ?? (IsYouth || step.State is not (StepState.Agreed or StepState.InProgress) ? null : step.Reschedule(Form.DueOn, clock.Today)),
            Form.Revision, cancellationToken);

    /// <summary>Done today, with one press.</summary>
    public Task<IActionResult> OnPostDoneAsync(CancellationToken cancellationToken) =>
        ChangeAsync(step => step.Move(StepState.Done, clock.Today, "", clock.Today, IsYouth), null, cancellationToken);

    private async Task<IActionResult> ChangeAsync(Func<Step, PlanProblem?> change, int? revision, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await Find(cancellationToken) ? Page() : NotFound();
        var (step, refused) = await save.RunAsync(StepId, revision, change, cancellationToken);
        if (step is null) return NotFound();
        if (refused is { } problem)
        {
            StepId = step.Id;
            if (!await Find(cancellationToken)) return NotFound();
            if (problem == PlanProblem.ChangedMeanwhile) this.Renew("Form.Revision", Step.Revision);
            this.Refuse(problem, problem switch
            {
                PlanProblem.DoneDayMissing or PlanProblem.DoneInTheFuture => "Form.DoneOn",
                PlanProblem.ReasonMissing => "Form.Reason",
                PlanProblem.DueInThePast => "Form.DueOn",
                _ => "",
            });
            return Page();
        }

        this.Notice(texts[step.State == StepState.Done ? "Step.DoneNow" : "Step.Saved"]);
        return IsYouth ? RedirectToPage("Mine") : RedirectToPage("Of", new { step.YouthId });
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var step = await db.Steps.VisibleTo(viewer, db).Where(s => s.Id == StepId)
            .Select(s => new Row(s.YouthId, s.Text, s.Owner, s.State, s.DueOn, s.DoneOn, s.Reason, s.Revision, s.Goal.YouthWords,
                s.Youth.Name))
            .SingleOrDefaultAsync(cancellationToken);
        if (step is null) return false;
        Step = step;
        Moves = [step.State, .. Core.Plans.Step.MovesFrom(step.State)];
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>As it was read.</summary>
        public int Revision { get; init; }

        /// <summary>Where it stands now.</summary>
        [EnumDataType(typeof(StepState))]
        public StepState State { get; init; } = StepState.InProgress;

        /// <summary>The day it was done.</summary>
        public DateOnly? DoneOn { get; init; }

        /// <summary>A new date.</summary>
        public DateOnly? DueOn { get; init; }

        /// <summary>Why it is not possible, or no longer wanted.</summary>
        [StringLength(2_000)]
        public string? Reason { get; init; }
    }

    /// <summary>The step as shown.</summary>
    public sealed record Row(
        int YouthId, string Text, StepOwner Owner, StepState State, DateOnly? DueOn, DateOnly? DoneOn, string Reason, int Revision,
            string Goal, PersonName Name);
}
