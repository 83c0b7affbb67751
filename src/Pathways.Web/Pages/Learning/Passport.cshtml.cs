using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>
/// My skill passport: what I can do, to print and take along, in the language I choose; which practices stand there is mine to say.
/// </summary>
[May(Permission.SeeOwnPath)]
public sealed class PassportModel(PathwaysDb db, Viewer viewer, ModuleLibrary library, IStringLocalizer<LearningText> texts) : PageModel
{
    private int[]? sent;

    /// <summary>As a pocket card: one sheet that folds to A6.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Card { get; set; }

    /// <summary>The language it is written in; that of the page unless another is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public Language? Language { get; set; }

    /// <summary>The passport.</summary>
    public PassportReading Passport { get; private set; } = null!;

    /// <summary>True for a practice whose box is ticked: as it was sent, when that could not be saved.</summary>
    public bool IsTicked(PassportReading.Skill skill) => sent?.Contains(skill.Id) ?? skill.IsHeld;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page()
        : NotFound();

    /// <summary>
    /// Keeps which practices stand there. Only those that the form listed are asked: what was confirmed since it was opened keeps its
    /// place.
    /// </summary>
    public async Task<IActionResult> OnPostAsync(int[] listed, int[] shown, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        sent = shown;
        var changed = Passport.Offered.Where(skill => listed.Contains(skill.Id) && shown.Contains(skill.Id) != skill.IsHeld)
            .Select(skill => skill.Id).ToList();
        foreach (var practice in await db.Practices.VisibleTo(viewer, db).Where(p => changed.Contains(p.Id)).ToListAsync(cancellationToken))
        {
            if (practice.Choose(shown.Contains(practice.Id)) is { } problem) this.Refuse(problem);
        }

        if (!ModelState.IsValid || !await this.SaveAsync(db, cancellationToken)) return Page();
        this.Notice(texts["Passport.Chosen"]);
        return RedirectToPage(new { Language, Card = Card ? true : (bool?)null });
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await PassportReading.ReadAsync(db, viewer, library, null, Language ?? Cultures.Current, cancellationToken)
            is not { } passport) return false;
        Passport = passport;
        return true;
    }
}
