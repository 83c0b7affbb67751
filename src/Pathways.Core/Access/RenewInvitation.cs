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
        return await db.CheckAndSaveAsync(
            async () =>
            {
                await db.Invitations.Where(i => i.AccountId == account.Id && i.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now), cancellationToken);
                var (invitation, code) = Invitation.Create(null, createdById, now);
                invitation.AccountId = account.Id;
                db.Invitations.Add(invitation);
                await db.SaveChangesAsync(cancellationToken);
                return code;
            },
            cancellationToken);
    }
}
