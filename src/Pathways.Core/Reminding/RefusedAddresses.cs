using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Reminding;

/// <summary>Addresses that a mail server refused for good.</summary>
public static class RefusedAddresses
{
    /// <summary>
    /// Marks an account whose address was refused on a local day, and saves; nothing when the account has another address by now.
    /// </summary>
    public static Task RefuseMailAsync(this PathwaysDb db, int accountId, string email, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.CheckAndSaveAsync(async () =>
        {
            var account = await db.Users.SingleOrDefaultAsync(a => a.Id == accountId && a.Email == email, cancellationToken);
            account?.RefuseMail(day);
            return await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }
}
