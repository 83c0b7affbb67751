using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Wellbeing;

/// <summary>
/// The youth answers on the mentor's device, with the ticket that handing over left and nothing else. Then the device goes back.
/// </summary>
[AllowAnonymous]
public sealed class AssistedModel(PathwaysDb db, LocalTime clock, HandedOver device, ProgrammeSettings settings, Who5 who5) : PageModel
{
    /// <summary>What is chosen.</summary>
    [BindProperty]
    public WellbeingForm Form { get; set; } = new();

    /// <summary>The statements in the language chosen.</summary>
    public WellbeingQuestions Questions => WellbeingQuestions.Of(who5, Form);

    /// <summary>Whose.</summary>
    public Head Youth { get; private set; } = null!;

    /// <summary>Shows the statements.</summary>
    public async Task<IActionResult> OnGetAsync(Language? language, CancellationToken cancellationToken)
    {
        Form = new WellbeingForm { Language = language ?? Cultures.Current };
        return await Find(cancellationToken) ? Page() : RedirectToPage("/Index");
    }

    /// <summary>Keeps the answers.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken) || who5.In(Form.Language) is null) return RedirectToPage("/Index");
        Form.RefuseGaps(this);
        if (ModelState.IsValid && WellbeingCheck.Answer(Youth.Id, Youth.Birth, Form.Answers, Form.Language, clock.Today, clock.UtcNow,
            Youth.MentorId, out var check) is var problem)
        {
            if (problem is { } found) this.Refuse(found);
            else if (!await db.KeepAsync(check!, cancellationToken)) this.Refuse(WellbeingProblem.AnsweredToday);
        }

        return ModelState.IsValid ? RedirectToPage("/Assessments/GiveBack") : Page();
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        if (!settings.Who5 || await device.ReadAsync() is not { WellbeingOf: { } youthId, MentorId: var mentorId }) return false;
        var mentor = new Viewer(mentorId, Role.Mentor, clock.Today);
        var youth = await db.Youths.VisibleTo(mentor, db)
            .Where(y => y.Id == youthId && db.Users.Any(u => u.Id == mentorId && u.ClosedAt == null))
            .Select(y => new Head(y.Id, mentorId, new Birth(y.BirthDate, y.BirthPrecision), y.Name))
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is not null) Youth = youth;
        return youth is not null;
    }

    /// <summary>Whose, on whose device.</summary>
    public sealed record Head(int Id, int MentorId, Birth Birth, PersonName Name);
}
