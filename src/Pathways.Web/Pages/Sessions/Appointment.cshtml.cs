using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Sessions;

/// <summary>One planned session as a file for a phone's calendar: a time and a neutral word, nothing else.</summary>
[May(Permission.SeeOwnPath, Permission.SeeSessions)]
public sealed class AppointmentModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<SessionsText> texts) : PageModel
{
    /// <summary>Which session.</summary>
    [BindProperty(SupportsGet = true)]
    public int SessionId { get; set; }

    /// <summary>The file.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().VisibleTo(viewer, db)
            .Where(s => s.Id == SessionId && s.State == SessionState.Planned)
            .Select(s => new { s.Id, s.StartsAt, s.Minutes, s.Revision }).SingleOrDefaultAsync(cancellationToken);
        if (session is null) return NotFound();
        Response.Headers.CacheControl = "no-store";
        var calendar = CalendarText.Of(texts["Calendar.Name"], texts["Calendar.Word"],
            [CalendarEntry.OfSession(session.Id, session.StartsAt, session.Minutes, session.Revision)], clock.UtcNow);
        return File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", "rdv.ics");
    }
}
