using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Core.Consents;

/// <summary>
/// Records that the consent to an own account was taken back, and ends what depends on it: the account is closed, and with it the
/// sign-in, the reminders and the calendar. What stands in the file stays. Who may is asked by the caller.
/// </summary>
public sealed class WithdrawConsent(PathwaysDb db, LocalTime time)
{
    /// <summary>
    /// Saves both or nothing; <see cref="AccessProblem.NoConsentHolds"/> and what <see cref="Consent.Withdraw"/> answers.
    /// </summary>
    public Task<AccessProblem?> RunAsync(int youthId, DateOnly? on, CancellationToken cancellationToken = default) =>
        db.CheckAndSaveAsync<AccessProblem?>(async () =>
        {
            var given = await db.Consents.Where(c => c.YouthId == youthId && c.Purpose == ConsentPurpose.Account).Where(Consent.Holds)
                .ToListAsync(cancellationToken);
            if (given.Count == 0) return AccessProblem.NoConsentHolds;
            var now = time.UtcNow;
            foreach (var consent in given)
            {
                if (consent.Withdraw(on, time.Today, now) is { } problem) return problem;
            }

            var account = await db.Youths.Where(y => y.Id == youthId).Select(y => y.Account).SingleAsync(cancellationToken);
            account?.Close(now);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }, cancellationToken);
}
