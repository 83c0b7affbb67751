using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Accounts;

/// <summary>
/// Makes a new code for an account. Codes that were made before no longer work. Who has the code chooses the password: so the owner of an
/// account in use is told,
/// on the first page and by mail, and reads under the own account who made which code and when.
/// </summary>
public sealed class RenewInvitation(PathwaysDb db, LocalTime clock)
{
    /// <summary>How many days the owner finds it on the first page.</summary>
    private const int DaysTold = 30;

    /// <summary>Saves and answers the new code.</summary>
    public async Task<string> RunAsync(Account account, int? createdById, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = clock.UtcNow;
        return await db.CheckAndSaveAsync(
            async () =>
            {
                await db.Invitations.Where(i => i.AccountId == account.Id && i.UsedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now), cancellationToken);
                var (invitation, code) = Invitation.Create(null, createdById, now);
                invitation.AccountId = account.Id;
                db.Invitations.Add(invitation);
                await db.SaveChangesAsync(cancellationToken);
                if (account.PasswordHash is not null && createdById != account.Id)
                {
                    var owner = new Recipient(account.Id, account.MailsTo);
                    await db.TellAsync([new Telling(ReminderRule.CodeMade, invitation.Id, clock.Today.AddDays(DaysTold), owner)], now,
                        cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                }

                return code;
            },
            cancellationToken);
    }
}
