using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Workshops;

/// <summary>The code shown in the room. It changes every five minutes; the page renews itself, without script.</summary>
[May(Permission.RecordAttendance)]
public sealed class RoomModel(PathwaysDb db, Viewer viewer, LocalTime clock) : PageModel
{
    /// <summary>Title in Arabic letters.</summary>
    public string TitleArabic { get; private set; } = "";

    /// <summary>Title in Latin letters.</summary>
    public string TitleLatin { get; private set; } = "";

    /// <summary>The code; null while the doors are closed.</summary>
    public string? Code { get; private set; }

    /// <summary>How many said they are here.</summary>
    public int Attended { get; private set; }

    /// <summary>The start (UTC).</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>Where the code leads.</summary>
    public string Address => $"{Request.SiteAddress()}/Workshops/Here/{Code}";

    /// <summary>Shows the code.</summary>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        var plans = viewer.May(Permission.PlanWorkshops);
        var workshop = await db.Workshops.AsNoTracking().VisibleTo(viewer, db)
            .Where(w => w.Id == id && w.State == WorkshopState.Published && (w.Audience == Audience.Youths || plans))
            .Select(w => new
            {
                w.TitleArabic,
                w.TitleLatin,
                w.StartsAt,
                w.Minutes,
                w.RoomKey,
                Attended = w.Registrations.Count(r =>
                r.AttendedAt != null)
            }).SingleOrDefaultAsync(cancellationToken);
        if (workshop is null) return NotFound();
        (TitleArabic, TitleLatin, StartsAt, Attended) = (workshop.TitleArabic, workshop.TitleLatin, workshop.StartsAt, workshop.Attended);
        var now = clock.UtcNow;
        if (now >= StartsAt.AddMinutes(-Workshop.DoorsOpenMinutes) && now <= StartsAt.AddMinutes(workshop.Minutes))
            Code = RoomCode.Of(id, workshop.RoomKey, now);
        Response.Headers["Refresh"] = "60";
        return Page();
    }
}
