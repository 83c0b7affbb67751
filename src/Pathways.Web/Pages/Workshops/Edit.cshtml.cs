using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Web.Accounts;
using Pathways.Web.Pages.Centres;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Workshops;

/// <summary>A manager changes a workshop of the own centres. A larger room moves people up from the waiting list.</summary>
[May(Permission.PlanWorkshops)]
public sealed class EditModel(PathwaysDb db, Viewer viewer, LocalTime clock, ChangeWorkshop change, IStringLocalizer<WorkshopsText> texts)
    : PageModel
{
    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public WorkshopForm Form { get; set; } = new();

    /// <summary>The manager's centres.</summary>
    public IReadOnlyList<SelectListItem> Centres { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var workshop = await db.Workshops.AsNoTracking().PlannableBy(viewer, db).Include(w => w.Centres)
            .SingleOrDefaultAsync(w => w.Id == Id && w.State != WorkshopState.Cancelled, cancellationToken);
        if (workshop is null) return NotFound();
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        Form = new WorkshopForm
        {
            Audience = workshop.Audience,
            Topic = workshop.Topic,
            TitleArabic = workshop.TitleArabic,
            TitleLatin = workshop.TitleLatin,
            Day = clock.DayOf(workshop.StartsAt),
            Time = TimeOnly.FromDateTime(clock.ToLocal(workshop.StartsAt)),
            Minutes = workshop.Minutes,
            Capacity = workshop.Capacity,
            Place = workshop.Place,
            LedBy = workshop.LedBy,
            About = workshop.About,
            Material = workshop.Material,
            Centres = [.. workshop.Centres.Select(c => c.CentreId)],
            Revision = workshop.Revision,
        };
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await db.Workshops.PlannableBy(viewer, db).AnyAsync(w => w.Id == Id, cancellationToken)) return NotFound();
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        if (!ModelState.IsValid) return Page();
        var now = 0;
        var plan = Form.ToPlan(clock, Centres.Select(c => int.Parse(c.Value, CultureInfo.InvariantCulture)));
        var problem = await change.RunAsync(
            Id,
            workshop =>
            {
                now = workshop.Revision;
                return now != Form.Revision ? WorkshopProblem.ChangedMeanwhile : workshop.Describe(plan, clock.UtcNow);
            },
            cancellationToken);
        if (problem is { } wrong)
        {
            this.Refuse(wrong, WorkshopForm.FieldOf(wrong));
            if (wrong == WorkshopProblem.ChangedMeanwhile) this.Renew("Form.Revision", now);
            return Page();
        }

        this.Notice(texts["Saved"]);
        this.SayHour(Form.Day, Form.Time);
        return Redirect($"/Workshops/Show/{Id}");
    }
}
