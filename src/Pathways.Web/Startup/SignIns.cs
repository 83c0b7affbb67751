using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.Data;

namespace Pathways.Web.Startup;

/// <summary>
/// Each sign-in has an id and a beginning inside its cookie. Signing out ends it on every node within half a minute, for copies of the cookie too;
/// twelve hours after its beginning it ends by itself.
/// </summary>
public sealed class SignIns(IServiceScopeFactory scopes, TimeProvider time)
{
    private const string Id = "sign-in";
    private const string Since = "since";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private Known? known;

    /// <summary>Gives a new sign-in its id; one that is renewed keeps the one it has.</summary>
    public static Task Begin(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Id, Guid.NewGuid().ToString("N"));
        context.Properties.Items.TryAdd(Since, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    /// <summary>Refuses a cookie whose sign-in has ended, then one whose account has changed.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (await context.HttpContext.RequestServices.GetRequiredService<SignIns>().IsOverAsync(context.Properties, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>Ends the sign-in of this request; ForgetOldSignIns clears the row away later.</summary>
    public async Task EndAsync(HttpContext http, PathwaysDb db)
    {
        if ((await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.Items.TryGetValue(Id, out var id) != true || id is null) return;
        var now = time.GetUtcNow().UtcDateTime;
        if (!await db.EndedSessions.AnyAsync(session => session.Id == id)) db.EndedSessions.Add(new EndedSession { Id = id, EndedAt = now });
        await db.SaveChangesAsync();
        known = null;
    }

    private async Task<bool> IsOverAsync(AuthenticationProperties properties, CancellationToken cancellationToken)
    {
        if (!properties.Items.TryGetValue(Id, out var id) || id is null) return false;
        var now = time.GetUtcNow();
        if (properties.Items.TryGetValue(Since, out var since) && now.UtcDateTime - DateTime.Parse(since!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) > EndedSession.Longest) return true;
        if (known is not { } ended || now - ended.ReadAt >= Fresh)
        {
            await using var scope = scopes.CreateAsyncScope();
            var from = now.UtcDateTime - EndedSession.Longest;
            var ids = await scope.ServiceProvider.GetRequiredService<PathwaysDb>().EndedSessions.Where(session => session.EndedAt >= from).Select(session => session.Id).ToListAsync(cancellationToken);
            known = ended = new Known(now, ids.ToHashSet(StringComparer.Ordinal));
        }

        return ended.Ids.Contains(id);
    }

    private sealed record Known(DateTimeOffset ReadAt, IReadOnlySet<string> Ids);
}
