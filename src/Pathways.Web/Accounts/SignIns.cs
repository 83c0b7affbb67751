using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Web.Startup;

namespace Pathways.Web.Accounts;

/// <summary>
/// Each sign-in, and each ticket of a device that was handed over, has an id and a beginning inside its cookie. Once ended, or when its
/// account is closed or has
/// changed (its stamp: a new password, address or centres), it is refused at the next request on every node, copies of the cookie too: one
/// look into the database for each request. Twelve hours after its beginning it ends by itself.
/// </summary>
public sealed class SignIns(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Where the id stands in the cookie.</summary>
    public const string Id = "sign-in";

    private const string Since = "since";

    /// <summary>Gives a new ticket its id; one that is renewed keeps the one it has.</summary>
    public static Task Begin(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Id, Guid.NewGuid().ToString("N"));
        context.Properties.Items.TryAdd(Since, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>()
            .GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    /// <summary>
    /// The same for somebody who signs in on the device: what the device held before, a handed-over ticket or another sign-in, ends.
    /// </summary>
    public static async Task BeginOnDevice(CookieSigningInContext context)
    {
        await Begin(context);
        var http = context.HttpContext;
        var signIns = http.RequestServices.GetRequiredService<SignIns>();
        if (await IdAsync(http, IdentityConstants.ApplicationScheme) is { } before && before != context.Properties.Items[Id])
            await signIns.EndAsync(before);
        if (await IdAsync(http, HandedOver.Scheme) is { } handed)
        {
            await signIns.EndAsync(handed);
            await http.SignOutAsync(HandedOver.Scheme);
        }
    }

    /// <summary>
    /// Refuses a cookie whose sign-in has ended or whose account is closed or has changed; gives a good one the account's newest claims
    /// every minute.
    /// </summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (await RefusesAsync(context)) return;
        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>Refuses a handed-over ticket that has ended or whose mentor's account is closed.</summary>
    public static Task ValidateHandedOverAsync(CookieValidatePrincipalContext context) => RefusesAsync(context);

    /// <summary>Ends what this request's cookie of a scheme began; ForgetOldSignIns clears the row away later.</summary>
    public async Task EndAsync(HttpContext http, string scheme)
    {
        if (await IdAsync(http, scheme) is { } id) await EndAsync(id);
    }

    private async Task EndAsync(string id)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope(); // what the page has loaded is not saved with it
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        await db.CheckAndSaveAsync(async () =>
        {
            if (!await db.EndedSessions.AnyAsync(session => session.Id == id))
                db.EndedSessions.Add(new EndedSession { Id = id, EndedAt = now });
            return await db.SaveChangesAsync();
        });
    }

    private static async Task<string?> IdAsync(HttpContext http, string scheme) =>
        (await http.AuthenticateAsync(scheme)).Properties?.Items.TryGetValue(Id, out var id) == true ? id : null;

    private static async Task<bool> RefusesAsync(CookieValidatePrincipalContext context)
    {
        if (await GoesOnAsync(context)) return false;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
        return true;
    }

    private static async Task<bool> GoesOnAsync(CookieValidatePrincipalContext context)
    {
        var items = context.Properties.Items;
        var services = context.HttpContext.RequestServices;
        if (!items.TryGetValue(Id, out var id) || !items.TryGetValue(Since, out var since)) return false;
        var began = DateTime.Parse(since!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - began > EndedSession.Longest) return false;
        if (!int.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var account))
            return false;
        var db = services.GetRequiredService<PathwaysDb>();
        var stamp = context.Principal.FindFirstValue(
            services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType);
        return await db.Users.TagWith("Sign-in of this request").AnyAsync(
            a => a.Id == account && a.ClosedAt == null && (stamp == null || a.SecurityStamp == stamp)
                && !db.EndedSessions.Any(session => session.Id == id),
            context.HttpContext.RequestAborted);
    }
}
