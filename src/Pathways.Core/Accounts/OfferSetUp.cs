using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Accounts;

/// <summary>
/// Makes the code of the set-up page: while the portal has no admin at every start, and when asked for because every admin is lost. Earlier
/// codes no longer work.
/// </summary>
public sealed class OfferSetUp(PathwaysDb db, TimeProvider time)
{
    /// <summary>The code, or null when there is an admin and that matters.</summary>
    public async Task<string?> RunAsync(bool alsoWithAdmin = false, CancellationToken cancellationToken = default)
    {
        // Several nodes start at once: one code works
        return await db.CheckAndSaveAsync(async () =>
        {
            if (!alsoWithAdmin && await db.Users.AnyAsync(a => a.Role == Role.Admin, cancellationToken)) return null;
            var now = time.GetUtcNow().UtcDateTime;
            foreach (var open in await db.Invitations.Where(i => i.AccountId == null && i.UsedAt == null).ToListAsync(cancellationToken))
                open.UsedAt = now;
            var (invitation, code) = Invitation.Create(null, null, now);
            db.Invitations.Add(invitation);
            await db.SaveChangesAsync(cancellationToken);
            return (string?)code;
        }, cancellationToken);
    }
}
