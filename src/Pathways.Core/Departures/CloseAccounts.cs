using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Time;

namespace Pathways.Core.Departures;

/// <summary>
/// Closes the accounts whose last day at work is over. What was planned meanwhile goes to who leads, or is cancelled. The only account of
/// its kind that could not be replaced any more stays open.
/// </summary>
public sealed class CloseAccounts(PathwaysDb db, LocalTime clock, SettleDeparture settle) : IJob
{
    /// <inheritdoc />
    public static string Name => "CloseAccounts";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var left = await db.Users.AsNoTracking().Where(Account.IsLeftOn(today)).OrderBy(a => a.Id).Select(a => a.Id)
            .ToListAsync(cancellationToken);
        var closed = 0;
        foreach (var id in left)
        {
            if (await db.CheckAndSaveAsync(() => CloseAsync(id, today, cancellationToken), cancellationToken)) closed++;
        }

        return new JobResult(closed, 0);
    }

    private async Task<bool> CloseAsync(int id, DateOnly today, CancellationToken cancellationToken)
    {
        var account = await db.Users.Where(Account.IsLeftOn(today)).Include(a => a.Centres)
            .SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (account is null) return false;
        var canBeReplaced = await db.Users.AnyAsync(account.CouldReplace(), cancellationToken);
        if (account.Gap(canBeReplaced, isMeant: true) is not null) return false;
        await settle.RunAsync(account, today, null, DeparturePlan.Undecided, false, cancellationToken);
        account.Close(clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
