using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Staff;

/// <summary>
/// One absence: the sessions planned in it, and its days, reason and cover, to be corrected. A mentor sees the own one.
/// </summary>
[May(Permission.AssignMentors, Permission.AnnounceAbsence)]
public sealed class AbsenceModel(PathwaysDb db, Viewer viewer, RecordAbsence record, LocalTime clock, ReadLog readLog,
    IStringLocalizer<StaffText> texts) : PageModel
{
    /// <summary>Which absence.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The absence.</summary>
    public Row Absence { get; private set; } = null!;

    /// <summary>The sessions planned in it that are still to come.</summary>
    public IReadOnlyList<PlannedRow> Sessions { get; private set; } = [];

    /// <summary>Who may stand in.</summary>
    public IReadOnlyList<SelectListItem> Team { get; private set; } = [];

    /// <summary>Whether the viewer corrects it.</summary>
    public bool MayCorrect => viewer.May(Permission.AssignMentors) && Absence.To >= viewer.Today;

    /// <summary>Whether somebody of another centre may stand in.</summary>
    public bool MayLend => viewer.AllCentres;

    /// <summary>The page with all of them.</summary>
    public string Back => viewer.May(Permission.AssignMentors) ? "/Staff/Absences" : "/Staff/Away";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        Form = new Input
        {
            CoverId = Absence.CoverId,
            From = Absence.From,
            To = Absence.To,
            Reason = Absence.Reason,
            Revision = Absence.Revision
        };
        if (Sessions.Count > 0) readLog.ListOpened("/Staff/Absence", "", Sessions.Count);
        return Page();
    }

    /// <summary>Corrects it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!viewer.May(Permission.AssignMentors)) return Forbid();
        if (!ModelState.IsValid) return Page();
        if (Form.Revision != Absence.Revision)
        {
            this.RefuseAsChanged("Form.Revision", Absence.Revision);
            return Page();
        }

        var result = await record.CorrectAsync(Id, new AbsencePlan(Form.CoverId, Form.From!.Value, Form.To!.Value, Form.Reason!.Value),
            cancellationToken);
        if (result.Problem is { } problem)
        {
            this.Refuse(problem, problem switch
            {
                AbsenceProblem.EndsBeforeStart or AbsenceProblem.TooLong => "Form.To",
                AbsenceProblem.TooEarly or AbsenceProblem.Overlaps => "Form.From",
                AbsenceProblem.OverAlready => "",
                _ => "Form.CoverId",
            });
            return Page();
        }

        this.Notice(result.NotCovered == 0 ? texts.Count("Absences.Saved", result.Covered)
            : texts.Count(Form.CoverId is null ? "Absences.NotCovered" : "Absences.SavedPartly", result.NotCovered));
        return Redirect($"/Staff/Absence/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var absence = await db.Absences.AsNoTracking().VisibleTo(viewer, db).Where(a => a.Id == Id)
            .Select(a => new Row(a.MentorId, a.Mentor.Name, a.From, a.To, a.Reason, a.CoverId, a.Cover == null ? null : a.Cover.Name,
                a.Revision))
            .SingleOrDefaultAsync(cancellationToken);
        if (absence is null) return false;
        Absence = absence;
        var (from, to, now) = (clock.StartOf(absence.From), clock.StartOf(absence.To.AddDays(1)), clock.UtcNow);
        Sessions = await db.Sessions.AsNoTracking().VisibleTo(viewer, db)
            .Where(s => s.MentorId == absence.MentorId && s.State == SessionState.Planned && s.StartsAt >= from && s.StartsAt < to
                && s.StartsAt > now)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new PlannedRow(s.Id, s.StartsAt, s.Participants.Select(p => p.Youth.Name).ToList()))
            .ToListAsync(cancellationToken);
        if (!MayCorrect) return true;
        var team = await db.Users.AsNoTracking().TeamOf(viewer).Where(a => a.Id != absence.MentorId).OrderBy(a => a.NormalizedUserName)
            .Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken);
        Team = [new SelectListItem("", ""), .. team.Select(a => new SelectListItem(a.Name.In(Cultures.Current), $"{a.Id}"))];
        return true;
    }

    /// <summary>An absence.</summary>
    public sealed record Row(int MentorId, PersonName Mentor, DateOnly From, DateOnly To, AbsenceReason Reason, int? CoverId,
        PersonName? Cover, int Revision);

    /// <summary>A planned session.</summary>
    public sealed record PlannedRow(int Id, DateTime StartsAt, IReadOnlyList<PersonName> Youths);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Who stands in; empty while nobody is found.</summary>
        public int? CoverId { get; init; }

        /// <summary>First day.</summary>
        [Required]
        public DateOnly? From { get; init; }

        /// <summary>Last day.</summary>
        [Required]
        public DateOnly? To { get; init; }

        /// <summary>Why.</summary>
        [Required, EnumDataType(typeof(AbsenceReason))]
        public AbsenceReason? Reason { get; init; }

        /// <summary>The revision that was shown.</summary>
        public int Revision { get; init; }
    }
}
