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
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>Two voices, one conversation: the joint view for staff. Until it is open nothing of either voice leaves the database.</summary>
[May(Permission.SeeAssessments)]
public sealed class CompareModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<AssessmentsText> texts)
    : PageModel
{
    /// <summary>Which assessment.</summary>
    [BindProperty(SupportsGet = true)]
    public int AssessmentId { get; set; }

    /// <summary>As it was read.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The domains chosen to work on.</summary>
    [BindProperty]
    public List<Domain> WorkOn { get; set; } = [];

    /// <summary>What was agreed.</summary>
    [BindProperty, StringLength(20_000)]
    public string? Agreed { get; set; }

    /// <summary>Whose, and how far.</summary>
    public Head Assessment { get; private set; } = null!;

    /// <summary>The joint ones of this youth, oldest first; the last twelve.</summary>
    public IReadOnlyList<Joint> History { get; private set; } = [];

    /// <summary>This one, when it is open.</summary>
    public Joint? Current => History.FirstOrDefault(joint => joint.Id == AssessmentId);

    /// <summary>Whether the viewer leads the conversation.</summary>
    public bool MayAssess => viewer.May(Permission.AssessYouths);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (Current is { } joint) WorkOn = [.. joint.Suggested];
        readLog.FileOpened(Assessment.YouthId, "/Assessments/Compare");
        return Page();
    }

    /// <summary>The mentor opens the conversation before the youth is done.</summary>
    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken) =>
        MoveAsync(assessment => assessment.OpenJoint(clock.UtcNow), "Compare.Opened", cancellationToken);

    /// <summary>The conversation took place: nothing changes from here on.</summary>
    public Task<IActionResult> OnPostCompleteAsync(CancellationToken cancellationToken) =>
        MoveAsync(assessment => assessment.Complete(clock.UtcNow, WorkOn, Agreed ?? ""), "Compare.Completed", cancellationToken);

    private async Task<IActionResult> MoveAsync(Func<Assessment, AssessmentProblem?> move, string notice,
        CancellationToken cancellationToken)
    {
        if (!MayAssess) return Forbid();
        var assessment = await db.Assessments.VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == AssessmentId, cancellationToken);
        if (assessment is null) return NotFound();
        if (!ModelState.IsValid)
        {
            await Find(cancellationToken);
            return Page();
        }

        var problem = move(assessment);
        if (problem is null)
        {
            if (await this.SaveAsync(db, assessment, Revision, cancellationToken, "Revision"))
            {
                this.Notice(texts[notice]);
                return RedirectToPage(new { AssessmentId });
            }

            await Find(cancellationToken);
            return Page();
        }

        await Find(cancellationToken);
        this.Refuse(problem.Value, problem == AssessmentProblem.TooManyToWorkOn ? "WorkOn" : "");
        return Page();
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var head = await db.Assessments.VisibleTo(viewer, db).Where(a => a.Id == AssessmentId)
            .Select(a => new Head(a.YouthId, a.StartedAt, a.YouthDoneAt, a.MentorDoneAt, a.CompletedAt, a.Revision, a.Youth.Name,
                a.StartedBy.Name, a.Assisted, a.AssistedAt))
            .SingleOrDefaultAsync(cancellationToken);
        if (head is null) return false;
        Assessment = head;
        var joints = db.Assessments.AsNoTracking().Where(Core.Assessments.Assessment.Stands).Where(a => a.YouthId == head.YouthId);
        History = await joints.OrderByDescending(a => a.Id == AssessmentId).ThenByDescending(a => a.StartedAt).ThenByDescending(a => a.Id)
            .ReadJoint().Take(12).ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>What stands above.</summary>
    public sealed record Head(
        int YouthId, DateTime StartedAt, DateTime? YouthDoneAt, DateTime? MentorDoneAt, DateTime? CompletedAt, int Revision,
            PersonName Youth, PersonName Mentor, AssistedReason? Assisted, DateTime? AssistedAt);
}
