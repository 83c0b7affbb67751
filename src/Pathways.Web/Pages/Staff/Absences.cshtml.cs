using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Staff;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Staff;

/// <summary>
/// Who of the team is away, until when, and who stands in: all youths of a mentor get their cover at once, and Today shows them to the
/// cover.
/// </summary>
[May(Permission.AssignMentors)]
public sealed class AbsencesModel(PathwaysDb db, Viewer viewer, RecordAbsence record, IStringLocalizer<StaffText> texts) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The absences, the latest first.</summary>
    public ListPage<Row> Absences { get; private set; } = null!;

    /// <summary>The mentors of the viewer's centres.</summary>
    public IReadOnlyList<SelectListItem> Team { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>Whether somebody of another centre may stand in.</summary>
    public bool MayLend => viewer.AllCentres;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new Input { From = Today, To = Today.AddDays(7) };
        await FindAsync(cancellationToken);
    }

    /// <summary>Writes one down.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await record.RunAsync(Form.MentorId,
                new AbsencePlan(Form.CoverId, Form.From!.Value, Form.To!.Value, Form.Reason!.Value), cancellationToken);
            if (result.Problem is not { } problem)
            {
                this.Notice(result.NotCovered == 0 ? texts.Count("Absences.Saved", result.Covered)
                    : texts.Count(Form.CoverId is null ? "Absences.NotCovered" : "Absences.SavedPartly", result.NotCovered));
                return Redirect("/Staff/Absences");
            }

            this.Refuse(problem, problem switch
            {
                AbsenceProblem.EndsBeforeStart or AbsenceProblem.TooLong => "Form.To",
                AbsenceProblem.TooEarly => "Form.From",
                AbsenceProblem.Overlaps or AbsenceProblem.NotOfTheTeam => "Form.MentorId",
                _ => "Form.CoverId",
            });
        }

        await FindAsync(cancellationToken);
        return Page();
    }

    /// <summary>The mentor is back today.</summary>
    public async Task<IActionResult> OnPostBackAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.Absences.VisibleTo(viewer, db).Include(a => a.Covers)
            .SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } absence) return NotFound();
        var back = absence.BackOn(Today);
        if (back.Made(out var notBegun))
        {
            db.Mentorships.RemoveRange(notBegun);
            if (await db.TrySaveAsync(cancellationToken))
            {
                this.Notice(texts["Absences.Back.Done"]);
                return Redirect("/Staff/Absences");
            }
        }

        db.ChangeTracker.Clear();
        ModelState.Clear(); // the other form of the page is not sent
        if (back.Problem is { } wrong) this.Refuse(wrong);
        else this.Refuse(SavingProblem.ChangedMeanwhile);
        await OnGetAsync(cancellationToken);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        Absences = await db.Absences.AsNoTracking().VisibleTo(viewer, db).OrderByDescending(a => a.To).ThenByDescending(a => a.Id)
            .Select(a => new Row(
                a.Id, a.Mentor.Name, a.From, a.To, a.Reason, a.Cover == null ? null : a.Cover.Name,
                    a.Covers.Count,
                db.Mentorships.Count(m => m.MentorId == a.MentorId && !m.IsCover && m.From <= a.To && (m.To == null || m.To >= a.From)
                    && !m.Youth.Mentorships.Any(c => c.IsCover && c.From <= a.To && c.To >= a.From))))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        var team = await db.Users.AsNoTracking().TeamOf(viewer).OrderBy(a => a.NormalizedUserName)
            .Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken);
        Team = [new SelectListItem("", ""),
            .. team.Select(a => new SelectListItem(a.Name.In(Cultures.Current), $"{a.Id}"))];
    }

    /// <summary>An absence.</summary>
    public sealed record Row(int Id, PersonName Mentor, DateOnly From, DateOnly To, AbsenceReason Reason,
        PersonName? Cover, int Covered, int NotCovered);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Who is away.</summary>
        [Required]
        public int? MentorId { get; init; }

        /// <summary>Who stands in; empty while nobody is found.</summary>
        public int? CoverId { get; init; }

        /// <summary>First day.</summary>
        [Required]
        public DateOnly? From { get; init; }

        /// <summary>Last day.</summary>
        [Required]
        public DateOnly? To { get; init; }

        /// <summary>Why, in one word.</summary>
        [Required, EnumDataType(typeof(AbsenceReason))]
        public AbsenceReason? Reason { get; init; } = AbsenceReason.Leave;
    }
}
