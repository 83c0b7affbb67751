using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Pathways.Core.Access;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>
/// A mentor's device in a youth's hands. Handing over signs the mentor out and leaves a ticket that names one assessment; giving back needs the mentor's
/// password. The ticket is worth nothing on any other page, and it ends when somebody signs in on the device.
/// </summary>
public sealed class HandedOver(IHttpContextAccessor http, SiteSettings site)
{
    /// <summary>The scheme of the ticket.</summary>
    public const string Scheme = "handed-over";

    private const string Assessment = "assessment";

    /// <summary>Signs the mentor out and leaves the ticket; the device speaks the youth's language from here on.</summary>
    public async Task BeginAsync(int assessmentId, int mentorId, Language language)
    {
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, mentorId.ToString(CultureInfo.InvariantCulture)), new Claim(Assessment, assessmentId.ToString(CultureInfo.InvariantCulture))], Scheme);
        await Context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
        Cultures.Remember(Context.Response, language, site.IsSecure);
    }

    /// <summary>What the ticket says; null without one, or when somebody is signed in.</summary>
    public async Task<Ticket?> ReadAsync()
    {
        if (Context.User.Identity?.IsAuthenticated == true)
        {
            await EndAsync();
            return null;
        }

        var user = (await Context.AuthenticateAsync(Scheme)).Principal;
        return int.TryParse(user?.FindFirstValue(Assessment), CultureInfo.InvariantCulture, out var assessment)
            && int.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var mentor)
            ? new Ticket(assessment, mentor)
            : null;
    }

    /// <summary>Takes the ticket away.</summary>
    public Task EndAsync() => Context.SignOutAsync(Scheme);

    private HttpContext Context => http.HttpContext!;

    /// <summary>Which assessment, on whose device.</summary>
    public sealed record Ticket(int AssessmentId, int MentorId);
}
