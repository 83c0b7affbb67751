using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Uploads;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>The mentor notes that the youth signed the plan on paper, with the day and, if there is one, the sheet.</summary>
[May(Permission.WritePlans)]
[LargestBody(LargestBodyAttribute.WithFile), RequestSizeLimit(LargestBodyAttribute.WithFile)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestBodyAttribute.WithFile, MemoryBufferThreshold = LargestBodyAttribute.WithFile)]
public sealed class PaperModel(PathwaysDb db, Viewer viewer, ReadLog readLog, SignPlan sign, IStringLocalizer<PlansText> texts)
    : PageModel
{
    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int PlanId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whose.</summary>
    public Head Plan { get; private set; } = null!;

    /// <summary>Why nothing is signed now, where the plan is no draft: the key of its words.</summary>
    public string NotNow => $"PlanProblem.{(Plan.State is PlanState.Superseded or PlanState.Closed ? PlanProblem.AlreadyOver
        : PlanProblem.AlreadyAgreed)}";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(bool tooLarge, CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (tooLarge) this.Refuse(CopyProblem.TooLarge, "Form.Sheet");
        Form = new Input { Revision = Plan.Revision, On = viewer.Today };
        readLog.FileOpened(Plan.YouthId, "/Plans/Paper");
        return Page();
    }

    /// <summary>Notes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await using var sheet = Form.Sheet?.OpenReadStream();
        var (problem, wrong) = await sign.RunAsync(PlanId, Form.Revision, Form.On, sheet, cancellationToken);
        if (problem == PlanProblem.ChangedMeanwhile) this.RefuseAsChanged("Form.Revision", Plan.Revision);
        else if (problem is { } found) this.Refuse(found, IsOfTheDay(found) ? "Form.On" : "");
        if (wrong is { } ofSheet) this.Refuse(ofSheet, "Form.Sheet");
        if (!ModelState.IsValid) return Page();
        this.Notice(texts["Paper.Saved"]);
        return RedirectToPage("Of", new { Plan.YouthId });
    }

    private static bool IsOfTheDay(PlanProblem problem) =>
        problem is PlanProblem.DayMissing or PlanProblem.DayInTheFuture or PlanProblem.DayBeforeShown;

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(viewer, db).Where(p => p.Id == PlanId)
            .Select(p => new Head(p.YouthId, p.Revision, p.Youth.Name, p.State)).SingleOrDefaultAsync(cancellationToken);
        if (plan is not null) Plan = plan;
        return plan is not null;
    }

    /// <summary>Whose, and as it stands.</summary>
    public sealed record Head(int YouthId, int Revision, PersonName Name, PlanState State);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>As it was read.</summary>
        public int Revision { get; init; }

        /// <summary>The day of the signature.</summary>
        public DateOnly? On { get; init; }

        /// <summary>The sheet.</summary>
        public IFormFile? Sheet { get; init; }
    }
}
