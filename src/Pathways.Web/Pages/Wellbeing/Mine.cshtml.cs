using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
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
/// How I have been: the youth answers the WHO-5 on the own phone. No score is shown, only that it arrived, and that somebody listens.
/// </summary>
[May(Permission.AnswerOwnAssessment)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, LocalTime clock, ProgrammeSettings settings, Who5 who5,
    IStringLocalizer<WellbeingText> texts) : PageModel
{
    private const int DaysShown = 12;

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public WellbeingForm Form { get; set; } = new();

    /// <summary>The statements in the language chosen.</summary>
    public WellbeingQuestions Questions => WellbeingQuestions.Of(who5, Form);

    /// <summary>Days on which I answered, the newest first.</summary>
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    /// <summary>Whether I answered today.</summary>
    public bool IsDone => Days is [var last, ..] && last == viewer.Today;

    /// <summary>Shows the statements.</summary>
    public async Task<IActionResult> OnGetAsync(Language? language, CancellationToken cancellationToken)
    {
        if (!settings.Who5) return NotFound();
        Form = new WellbeingForm { Language = language ?? Cultures.Current };
        await FindAsync(cancellationToken);
        return Page();
    }

    /// <summary>Keeps the answers.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!settings.Who5 || who5.In(Form.Language) is null) return NotFound();
        if (await db.Youths.VisibleTo(viewer, db).Select(y => new { y.Id, Birth = new Birth(y.BirthDate, y.BirthPrecision) })
            .SingleOrDefaultAsync(cancellationToken) is not { } me)
            return NotFound();
        Form.RefuseGaps(this);
        if (ModelState.IsValid && WellbeingCheck.Answer(me.Id, me.Birth, Form.Answers, Form.Language, clock.Today, clock.UtcNow, null,
            out var check) is var problem)
        {
            if (problem is { } found) this.Refuse(found);
            else if (!await db.KeepAsync(check!, cancellationToken)) this.Refuse(WellbeingProblem.AnsweredToday);
        }

        if (ModelState.IsValid)
        {
            this.Notice(texts["Thanks"]);
            return RedirectToPage();
        }

        await FindAsync(cancellationToken);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellationToken) =>
        Days = await db.WellbeingChecks.VisibleTo(viewer, db).OrderByDescending(c => c.On).Take(DaysShown).Select(c => c.On)
            .ToListAsync(cancellationToken);
}
