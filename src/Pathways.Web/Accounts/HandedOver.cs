using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Pathways.Core.Contact;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Accounts;

/// <summary>
/// A mentor's device in a youth's hands. Handing over ends the mentor's sign-in (also a copy of its cookie) and leaves a ticket that names
/// one assessment, one plan, or the youth who answers on wellbeing; giving back needs the mentor's
/// password. The ticket is worth nothing on any other page, and it ends when somebody signs in on the device.
/// </summary>
public sealed class HandedOver(IHttpContextAccessor http, SiteCookies cookies, SignIns signIns)
{
    /// <summary>The scheme of the ticket.</summary>
    public const string Scheme = "handed-over";

    private const string Assessment = "assessment";
    private const string Wellbeing = "wellbeing";
    private const string Plan = "plan";

    /// <summary>Signs the mentor out and leaves the ticket; the device speaks the youth's language from here on.</summary>
    public Task BeginAsync(int assessmentId, int mentorId, Language language) => BeginAsync(Assessment, assessmentId, mentorId, language);

    /// <summary>The same, for a youth's answers on wellbeing.</summary>
    public Task BeginForWellbeingAsync(int youthId, int mentorId, Language language) => BeginAsync(Wellbeing, youthId, mentorId, language);

    /// <summary>The same, for a youth's answer to a plan.</summary>
    public Task BeginForPlanAsync(int planId, int mentorId, Language language) => BeginAsync(Plan, planId, mentorId, language);

    private async Task BeginAsync(string what, int id, int mentorId, Language language)
    {
        await signIns.EndAsync(Context, IdentityConstants.ApplicationScheme);
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, mentorId.ToString(CultureInfo.InvariantCulture)),
                new Claim(what, id.ToString(CultureInfo.InvariantCulture))], Scheme);
        await Context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
        cookies.Keep(Context.Response, language);
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
        return Number(ClaimTypes.NameIdentifier) is { } mentor ? new Ticket(mentor, Number(Assessment), Number(Wellbeing), Number(Plan))
            : null;

        int? Number(string claim) => int.TryParse(user?.FindFirstValue(claim), CultureInfo.InvariantCulture, out var number)
            ? number : null;
    }

    /// <summary>Takes the ticket away and ends it on the server, for copies too.</summary>
    public async Task EndAsync()
    {
        await signIns.EndAsync(Context, Scheme);
        await Context.SignOutAsync(Scheme);
    }

    private HttpContext Context => http.HttpContext!;

    /// <summary>On whose device, and which assessment or plan is answered, or the youth who answers on wellbeing.</summary>
    public sealed record Ticket(int MentorId, int? AssessmentId, int? WellbeingOf, int? PlanId);
}
