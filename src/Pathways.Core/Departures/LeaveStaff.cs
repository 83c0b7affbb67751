using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Departures;

/// <summary>
/// The one way in which an account is closed, now or at the end of a last day at work, and a mentor leaves a centre: what hangs on it is
/// settled in the same save. Whose accounts: <see cref="AccountQueries"/>.
/// </summary>
public sealed class LeaveStaff(PathwaysDb db, Viewer viewer, LocalTime clock, SettleDeparture settle, ChangeWorkshop workshops)
{
    /// <summary>
    /// Closes an account now, or at the end of a last day. False when the viewer sees none. What stands on
    /// <see cref="Account.Gap"/>, <see cref="Account.LeaveAfter"/> and <see cref="SettleDeparture"/>.
    /// </summary>
    public async Task<(bool Found, AccessProblem? Problem)> CloseAsync(int accountId, DateOnly? lastDay, DeparturePlan plan, bool isMeant,
        CancellationToken cancellationToken)
    {
        var result = await db.CheckAndSaveAsync<(bool Found, AccessProblem? Problem)>(async () =>
        {
            // The gate is held, so that two admins who close each other at once do not leave none.
            if (await FindAsync(accountId, cancellationToken) is not { ClosedAt: null } account) return (false, null);
            var canBeReplaced = await db.Users.AnyAsync(account.CouldReplace(), cancellationToken);
            if (account.Gap(canBeReplaced, isMeant) is { } gap) return (true, gap);
            if (lastDay is { } day && account.LeaveAfter(day, viewer.Today) is { } wrong) return (true, wrong);
            var from = lastDay?.AddDays(1) ?? viewer.Today;
            if (await settle.RunAsync(account, from, null, plan, MayLend, cancellationToken) is { } problem) return (true, problem);
            if (lastDay is null) account.Close(clock.UtcNow);
            await db.SaveChangesAsync(cancellationToken);
            return (true, null);
        }, cancellationToken);
        if (result is (true, null)) await workshops.WithdrawAsync(accountId, lastDay, cancellationToken);
        return result;
    }

    /// <summary>
    /// A mentor leaves one of several centres today. False when the viewer sees none; <see cref="AccessProblem.CentreMissing"/> when it is
    /// the only one.
    /// </summary>
    public Task<(bool Found, AccessProblem? Problem)> LeaveCentreAsync(int accountId, int centreId, DeparturePlan plan,
        CancellationToken cancellationToken) => db.CheckAndSaveAsync<(bool Found, AccessProblem? Problem)>(async () =>
        {
            if (await FindAsync(accountId, cancellationToken) is not { ClosedAt: null, Role: Role.Mentor } account) return (false, null);
            if (account.Centres.Find(c => c.CentreId == centreId) is not { } place) return (false, null);
            if (account.Centres.Count == 1) return (true, AccessProblem.CentreMissing);
            if (await settle.RunAsync(account, viewer.Today, centreId, plan, MayLend, cancellationToken) is { } problem)
                return (true, problem);
            account.Centres.Remove(place);
            await db.SaveChangesAsync(cancellationToken);
            return (true, null);
        }, cancellationToken);

    /// <summary>Whoever answers for all centres may choose people of another centre.</summary>
    private bool MayLend => viewer.AllCentres || viewer.Role == Role.Admin;

    private Task<Account?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.Users.VisibleTo(viewer, db).Include(a => a.Centres).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
}
