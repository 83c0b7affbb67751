using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Consents;

/// <summary>Questions about consents.</summary>
public static class ConsentQueries
{
    /// <summary>Whether the consent to a youth's account was taken back and not given again: then the account stays closed.</summary>
    public static async Task<bool> AreTakenBackAsync(this IQueryable<Consent> consents, int accountId, CancellationToken cancellationToken)
    {
        var own = consents.Where(c => c.Youth.AccountId == accountId && c.Purpose == ConsentPurpose.Account);
        return await own.AnyAsync(cancellationToken) && !await own.AnyAsync(Consent.Holds, cancellationToken);
    }
}
