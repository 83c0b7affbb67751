using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Data;

namespace Pathways.Web.Pages.Errors;

/// <summary>
/// What somebody sees instead of a page: not allowed, not there, too many tries, the database away, broken. No form, so that every 404 is
/// the same bytes.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ShowModel : PageModel
{
    /// <summary>HTTP status.</summary>
    public int Code { get; private set; }

    /// <summary>Key of the sentences.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What an admin finds in the log for a failure.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Shows the page with the status it is about.</summary>
    public void OnGet() => Show();

    /// <summary>The same after a failed form.</summary>
    public void OnPost() => Show();

    /// <summary>Nothing is bound: a form that was too large cannot be read a second time.</summary>
    private void Show()
    {
        _ = int.TryParse(RouteData.Values["code"]?.ToString(), CultureInfo.InvariantCulture, out var code);
        var limit = HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        (Code, Kind) = (code == 400 && Request.ContentLength > limit ? 413 : code) switch
        {
            400 => (400, "Stale"),
            403 => (403, "Forbidden"),
            405 => (405, "NotFound"),
            413 => (413, "TooLarge"),
            429 => (429, "TooMany"),
            500 when DatabaseAway.Is(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error) => (503, "Away"),
            500 => (500, "Broken"),
            _ => (404, "NotFound"),
        };
        Reference = HttpContext.TraceIdentifier;
        Response.StatusCode = Code;
        if (Code == 503) Response.Headers.RetryAfter = DatabaseAway.RetryAfter.ToString(CultureInfo.InvariantCulture);
    }
}
