using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>A youth's assessments for staff: dates, how far each voice is (never what it says), and the mentor's start.</summary>
[May(Permission.SeeAssessments)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings, ItemSets itemSets)
    : PageModel
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Person Youth { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Whether the viewer may assess.</summary>
    public bool MayAssess => viewer.May(Permission.AssessYouths);

    /// <summary>Whether the organisation uses the WHO-5 and the viewer may read it.</summary>
    public bool SeesWellbeing => settings.Who5 && viewer.May(Permission.SeeProtectedNotes);

    /// <summary>The day the next one is due: by the setting, or sooner by risk.</summary>
    public DateOnly? DueOn => Reassessment.DueOn(Rows.Max(row => row.CompletedAt) is { } last ? clock.DayOf(last)
        : null, Youth.Risk, Youth.RaisedOn, settings);

    /// <summary>True when the risk brings it forward.</summary>
    public bool ByRisk => DueOn != Reassessment.DueOn(Rows.Max(row => row.CompletedAt) is { } last ? clock.DayOf(last)
        : null, null, null, settings);

    /// <summary>Whether it is due soon or overdue.</summary>
    public DueState Due => Core.Time.Due.On(DueOn, viewer.Today, settings.DueSoonDays);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        readLog.FileOpened(YouthId, "/Assessments/Of");
        return Page();
    }

    /// <summary>Starts a new one, unless one is open. The check and the insert are one transaction.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayAssess) return Forbid();
        if (!await Find(cancellationToken)) return NotFound();
        var assessment = await db.CheckAndSaveAsync<Assessment?>(
            async () =>
            {
                if (await db.Assessments.Where(Assessment.Stands)
                    .AnyAsync(a => a.YouthId == YouthId && a.CompletedAt == null, cancellationToken)) return null;
                var started = Assessment.Start(YouthId, viewer.AccountId, clock.UtcNow,
                    await itemSets.CurrentVersionAsync(cancellationToken));
                db.Assessments.Add(started);
                await db.SaveChangesAsync(cancellationToken);
                return started;
            },
            cancellationToken);
        if (assessment is not null) return RedirectToPage("Answer", new { assessmentId = assessment.Id });
        this.Refuse(AssessmentProblem.AnotherIsOpen);
        return Page();
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => new Person(
                y.Name,
                db.Risks.Where(RiskAssessment.Stands).Where(r => r.YouthId == y.Id).OrderByDescending(r => r.Id)
                    .Select(r => (RiskLevel?)r.Level).FirstOrDefault(),
                db.Risks.Where(RiskAssessment.Stands).Where(r => r.YouthId == y.Id).OrderByDescending(r => r.Id).Select(r => r.RaisedOn)
                    .FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return false;
        Youth = youth;
        Rows = await db.Assessments.AsNoTracking().Where(Assessment.Stands).Where(a => a.YouthId == YouthId)
            .OrderByDescending(a => a.StartedAt)
            .ThenByDescending(a => a.Id)
            .Select(a => new Row(
                a.Id, a.StartedAt, a.StartedBy.Name, a.YouthDoneAt, a.MentorDoneAt, a.JointOpenedAt,
                    a.CompletedAt, a.Assisted, a.AssistedAt,
                a.ItemSetVersion,
                a.Answers.AsQueryable().Where(AssessmentAnswer.IsGiven).Count(x => x.Voice == Voice.Youth),
                a.Answers.AsQueryable().Where(AssessmentAnswer.IsGiven).Count(x => x.Voice == Voice.Mentor)))
            .ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>The youth's names, and the risk that may bring the next assessment forward.</summary>
    public sealed record Person(PersonName Name, RiskLevel? Risk, DateOnly? RaisedOn);

    /// <summary>An assessment in the list.</summary>
    public sealed record Row(
        int Id, DateTime StartedAt, PersonName Mentor, DateTime? YouthDoneAt, DateTime? MentorDoneAt,
            DateTime? JointOpenedAt, DateTime? CompletedAt, AssistedReason? Assisted, DateTime? AssistedAt, int ItemSetVersion,
                int YouthAnswers, int MentorAnswers)
    {
        /// <summary>Whether both voices may be read.</summary>
        public bool IsJoint => JointOpenedAt is not null || (YouthDoneAt is not null && MentorDoneAt is not null);
    }
}
