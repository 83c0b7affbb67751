using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Workshops;

/// <summary>
/// "I am here": what the code of the room opens. Opening it changes nothing; one tap says it. Without a code it can be typed.
/// </summary>
[May(Permission.JoinWorkshops)]
public sealed class HereModel(PathwaysDb db, Viewer viewer, LocalTime clock, ChangeWorkshop change, IStringLocalizer<WorkshopsText> texts)
    : PageModel
{
    /// <summary>The code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The workshop, when the code works.</summary>
    public (string Arabic, string Latin, DateTime StartsAt)? Workshop { get; private set; }

    /// <summary>Shows which workshop it is.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Code)) await FindAsync(cancellationToken);
        return Page();
    }

    /// <summary>Says "I am here".</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } found) return Page();
        if (await change.RunAsync(found.Id, workshop => workshop.Attend(found.Me, clock.UtcNow, beyond: true),
            cancellationToken) is { } problem)
        {
            this.Refuse(problem);
            return Page();
        }

        this.Notice(texts["Here.Done"]);
        return Redirect($"/Workshops/Show/{found.Id}");
    }

    /// <summary>An unknown code, an old one and one of a workshop that is not for the viewer get the same answer.</summary>
    private async Task<(int Id, Participant Me)?> FindAsync(CancellationToken cancellationToken)
    {
        var code = (Code ?? "").Trim();
        if (RoomCode.WorkshopOf(code) is { } id
            && await db.Workshops.AsNoTracking().VisibleTo(viewer, db).Where(w => w.Id == id && w.State == WorkshopState.Published)
            .Select(w => new { w.TitleArabic, w.TitleLatin, w.StartsAt, w.RoomKey, w.Audience })
            .SingleOrDefaultAsync(cancellationToken) is { } workshop
            && RoomCode.Fits(code, id, workshop.RoomKey, clock.UtcNow)
            && await db.MeAsync(viewer, workshop.Audience, cancellationToken) is { } me)
        {
            Workshop = (workshop.TitleArabic, workshop.TitleLatin, workshop.StartsAt);
            return (id, me);
        }

        this.Refuse(WorkshopProblem.CodeTooOld, nameof(Code));
        return null;
    }
}
