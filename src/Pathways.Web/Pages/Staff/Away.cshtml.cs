using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Staff;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Staff;

/// <summary>I will be away: the manager sees it and finds somebody who stands in.</summary>
[May(Permission.AnnounceAbsence)]
public sealed class AwayModel(PathwaysDb db, Viewer viewer, RecordAbsence record, IStringLocalizer<StaffText> texts) : PageModel
{
    private const int MostShown = 20;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>My absences, the latest first.</summary>
    public IReadOnlyList<Row> Absences { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>Shows the form and what was announced.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new Input { From = Today.AddDays(1), To = Today.AddDays(1) };
        await FindAsync(cancellationToken);
    }

    /// <summary>Announces it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await record.AnnounceAsync(new AbsencePlan(null, Form.From!.Value, Form.To!.Value, Form.Reason!.Value),
                cancellationToken);
            if (result.Problem is not { } problem)
            {
                this.Notice(texts["Away.Saved"]);
                return Redirect("/Staff/Away");
            }

            this.Refuse(problem, problem is AbsenceProblem.EndsBeforeStart or AbsenceProblem.TooLong ? "Form.To" : "Form.From");
        }

        await FindAsync(cancellationToken);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellationToken) =>
        Absences = await db.Absences.AsNoTracking().VisibleTo(viewer, db).OrderByDescending(a => a.To).ThenByDescending(a => a.Id)
            .Take(MostShown).Select(a => new Row(a.Id, a.From, a.To, a.Reason, a.Cover == null ? null : a.Cover.Name))
            .ToListAsync(cancellationToken);

    /// <summary>An absence.</summary>
    public sealed record Row(int Id, DateOnly From, DateOnly To, AbsenceReason Reason, PersonName? Cover);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>First day.</summary>
        [Required]
        public DateOnly? From { get; init; }

        /// <summary>Last day.</summary>
        [Required]
        public DateOnly? To { get; init; }

        /// <summary>Why.</summary>
        [Required, EnumDataType(typeof(AbsenceReason))]
        public AbsenceReason? Reason { get; init; }
    }
}
