using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>
/// The mentor hands over the device: the youth answers there. From here on the mentor is signed out, until the password is typed again.
/// </summary>
[May(Permission.AssessYouths)]
public sealed class HandOverModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, HandedOver device) : PageModel
{
    /// <summary>Which assessment.</summary>
    [BindProperty(SupportsGet = true)]
    public int AssessmentId { get; set; }

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whose.</summary>
    public Head Assessment { get; private set; } = null!;

    /// <summary>Asks for the reason.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } assessment) return NotFound();
        Form = new Input { Language = assessment.Youth.Account?.Language ?? Language.Arabic };
        readLog.FileOpened(Assessment.YouthId, "/Assessments/HandOver");
        return Page();
    }

    /// <summary>Hands over.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } assessment) return NotFound();
        if (!Enum.IsDefined(Form.Language)) Form = Form with { Language = Language.Arabic };
        if (!ModelState.IsValid) return Page();
        var problem = assessment.HandOver(Form.Reason ?? 0, viewer.AccountId, clock.UtcNow);
        if (problem is null)
        {
            if (!await this.SaveAsync(db, cancellationToken)) return Page();
            await device.BeginAsync(AssessmentId, viewer.AccountId, Form.Language);
            return RedirectToPage("Assisted");
        }

        this.Refuse(problem.Value, problem == AssessmentProblem.AssistedReasonMissing ? "Form.Reason" : "");
        return Page();
    }

    private async Task<Assessment?> Find(CancellationToken cancellationToken)
    {
        var assessment = await db.Assessments.VisibleTo(viewer, db).Include(a => a.Youth.Account)
            .SingleOrDefaultAsync(a => a.Id == AssessmentId, cancellationToken);
        if (assessment is not null) Assessment = new Head(assessment.YouthId, assessment.Youth.Name,
            assessment.YouthDoneAt is not null || assessment.CompletedAt is not null);
        return assessment;
    }

    /// <summary>Whose, and whether the youth is done.</summary>
    public sealed record Head(int YouthId, PersonName Name, bool IsClosed);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Why on this device.</summary>
        public AssistedReason? Reason { get; init; }

        /// <summary>The language the youth answers in.</summary>
        public Language Language { get; init; }
    }
}
