using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Access;

/// <summary>Makes a new code for an account. Codes that were made before no longer work.</summary>
public sealed class RenewInvitation(PathwaysDb db, TimeProvider time)
{
    /// <summary>Saves and answers the new code.</summary>
    public async Task<string> RunAsync(Account account, int? createdById, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var open in await db.Invitations.Where(i => i.AccountId == account.Id && i.UsedAt == null).ToListAsync(cancellationToken)) open.UsedAt = now;
        var (invitation, code) = Invitation.Create(account, createdById, now);
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }
}
