using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>
/// The appointments behind a secret address, for a calendar program that cannot sign in. An address that is not valid (any more) is not
/// there.
/// </summary>
[AllowAnonymous, EnableRateLimiting(Safety.PublicForms)]
public sealed class FeedModel(ReadCalendar calendar, LocalTime clock, Tries tries, IStringLocalizer<SessionsText> texts) : PageModel
{
    /// <summary>The secret.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>The calendar.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (tries.AreUsedUp(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await calendar.RunAsync(Token, cancellationToken) is not { } found)
        {
            tries.Wrong(HttpContext, "unknown calendar address");
            return NotFound();
        }

        CultureInfo.CurrentUICulture = Cultures.Of(found.Language);
        Response.Headers.CacheControl = "no-store";
        return Content(CalendarText.Of(texts["Calendar.Name"], texts["Calendar.Word"], found.Entries, clock.UtcNow), "text/calendar",
            Encoding.UTF8);
    }
}
