using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Access;

/// <summary>While the portal has no admin, makes the code of the set-up page. Codes of earlier starts no longer work.</summary>
public sealed class OfferSetUp(PathwaysDb db, TimeProvider time)
{
    /// <summary>The code, or null when there is an admin.</summary>
    public async Task<string?> RunAsync(CancellationToken cancellationToken = default)
    {
        if (await db.Users.AnyAsync(a => a.Role == Role.Admin, cancellationToken)) return null;
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var open in await db.Invitations.Where(i => i.AccountId == null && i.UsedAt == null).ToListAsync(cancellationToken)) open.UsedAt = now;
        var (invitation, code) = Invitation.Create(null, null, now);
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }
}
