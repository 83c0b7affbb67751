using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Workshops;

/// <summary>
/// Feedback in three taps: each question is a page with three faces, and a tap on one leads to the next. The last tap saves, without a
/// name.
/// </summary>
[May(Permission.JoinWorkshops)]
public sealed class FeedbackModel(PathwaysDb db, Viewer viewer, LocalTime clock, ChangeWorkshop change,
    IStringLocalizer<WorkshopsText> texts) : PageModel
{
    /// <summary>The questions, in order: keys of their words.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["Useful", "AtEase", "Again"];

    /// <summary>Which workshop.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>The answers so far, 1 to 3 each, carried by the form.</summary>
    [BindProperty]
    public int[] Answers { get; set; } = [];

    /// <summary>The workshop's titles.</summary>
    public (string Arabic, string Latin) Workshop { get; private set; }

    /// <summary>The question asked now.</summary>
    public int Asked => Math.Min(Answers.Length, Questions.Count - 1);

    /// <summary>Asks the first question.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page()
        : NotFound();

    /// <summary>Takes an answer; after the third it is saved.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (Answers.Length < Questions.Count && Answers.All(answer => answer is >= 1 and <= 3)) return Page();
        var audience = viewer.Role == Role.Youth ? Audience.Youths : Audience.Staff;
        if (await db.MeAsync(viewer, audience, cancellationToken) is not { } me) return NotFound();
        if (await change.RunAsync(Id, workshop => workshop.Answer(me, Answers, clock.UtcNow), cancellationToken) is { } problem)
        {
            this.Refuse(problem);
            Answers = [];
            return Page();
        }

        this.Notice(texts["Feedback.Thanks"]);
        return Redirect($"/Workshops/Show/{Id}");
    }

    /// <summary>Only who was there, and once.</summary>
    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var found = await db.Registrations.OwnOf(viewer, db).Where(r => r.WorkshopId == Id && r.AttendedAt != null)
            .Select(r => new { r.Workshop.TitleArabic, r.Workshop.TitleLatin }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return false;
        Workshop = (found.TitleArabic, found.TitleLatin);
        return true;
    }
}
