using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
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

namespace Pathways.Web.Pages.Risks;

/// <summary>
/// How much a youth is at risk: the level with its reason, when it is judged again, the history, and what to do when it is high. Staff
/// only.
/// </summary>
[May(Permission.SeeRisks, Permission.RecordRisks)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings,
    IStringLocalizer<RisksText> texts) : PageModel
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth.</summary>
    public PersonName Youth { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Whether the viewer may judge.</summary>
    public bool MayRecord => viewer.May(Permission.RecordRisks);

    /// <summary>The local day the next judgement is due.</summary>
    public DateOnly? ReviewOn => Rows is [var last, ..] ? RiskReview.On(last.Level, last.On, settings) : null;

    /// <summary>Whether it is due soon or overdue.</summary>
    public DueState Review => Due.On(ReviewOn, viewer.Today, settings.DueSoonDays);

    /// <summary>Days until a level is judged again.</summary>
    public int Days(RiskLevel level) => RiskReview.Days(level, settings);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { Seen = Rows is [var last, ..] ? last.Id : 0 };
        readLog.FileOpened(YouthId, "/Risks/Of");
        return Page();
    }

    /// <summary>Records a level. The check that nobody was faster and the insert are one transaction.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayRecord) return Forbid();
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var problem = await db.CheckAndSaveAsync(
            async () =>
            {
                var youth = await db.Youths.SingleAsync(y => y.Id == YouthId, cancellationToken);
                var last = await db.Risks.Where(RiskAssessment.Stands).Where(r => r.YouthId == YouthId).OrderByDescending(r => r.Id)
                    .FirstOrDefaultAsync(cancellationToken);
                if ((last?.Id ?? 0) != Form.Seen) return RiskProblem.ChangedMeanwhile;
                var recorded = RiskAssessment.Record(youth, last, Form.Level ?? 0, Form.Reason ?? "", viewer.AccountId, viewer.Today,
                    clock.UtcNow);
                if (!recorded.Made(out var risk)) return recorded.Problem;
                db.Risks.Add(risk);
                await db.SaveChangesAsync(cancellationToken);
                return (RiskProblem?)null;
            },
            cancellationToken);
        if (problem is { } found)
        {
            if (found == RiskProblem.ChangedMeanwhile) this.Renew("Form.Seen", Rows is [var last, ..] ? last.Id : 0);
            this.Refuse(found, found switch
            {
                RiskProblem.LevelMissing => "Form.Level",
                RiskProblem.ReasonMissing =>
                "Form.Reason",
                _ => ""
            });
            return Page();
        }

        this.Notice(texts["Of.Saved"]);
        return RedirectToPage(new { YouthId });
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => y.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return false;
        Youth = youth;
        Rows = await db.Risks.AsNoTracking().Where(RiskAssessment.Stands).Where(r => r.YouthId == YouthId).OrderByDescending(r => r.Id)
            .Select(r => new Row(r.Id, r.Level, r.Reason, r.AssessedOn, r.AssessedBy.Name))
            .ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>A judgement.</summary>
    public sealed record Row(int Id, RiskLevel Level, string Reason, DateOnly On, PersonName By);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The newest judgement the viewer saw; 0 for none.</summary>
        public int Seen { get; init; }

        /// <summary>How much.</summary>
        public RiskLevel? Level { get; init; }

        /// <summary>Why.</summary>
        [StringLength(20_000)]
        public string? Reason { get; init; }
    }
}
