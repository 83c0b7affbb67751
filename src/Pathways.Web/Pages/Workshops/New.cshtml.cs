using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
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

/// <summary>A manager plans a workshop in the own centres; it stays a draft until it is published.</summary>
[May(Permission.PlanWorkshops)]
public sealed class NewModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<WorkshopsText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public WorkshopForm Form { get; set; } = new();

    /// <summary>The manager's centres.</summary>
    public IReadOnlyList<SelectListItem> Centres { get; private set; } = [];

    /// <summary>Shows the form; with one centre it is chosen already.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        Form = new WorkshopForm
        {
            Day = viewer.Today.AddDays(14),
            Centres = Centres is [var only]
            ? [int.Parse(only.Value, CultureInfo.InvariantCulture)] : []
        };
    }

    /// <summary>Saves the draft.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        if (!ModelState.IsValid) return Page();
        var workshop = new Workshop { PlannedById = viewer.AccountId, CreatedAt = clock.UtcNow };
        if (workshop.Describe(Form.ToPlan(clock, Centres.Select(c => int.Parse(c.Value, CultureInfo.InvariantCulture))),
            clock.UtcNow) is { } problem)
        {
            this.Refuse(problem, WorkshopForm.FieldOf(problem));
            return Page();
        }

        db.Workshops.Add(workshop);
        await db.SaveChangesAsync(cancellationToken);
        this.Notice(texts["Saved.Draft"]);
        this.SayHour(Form.Day, Form.Time);
        return Redirect($"/Workshops/Show/{workshop.Id}");
    }
}
