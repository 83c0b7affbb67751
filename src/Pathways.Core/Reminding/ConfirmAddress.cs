using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mail;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Reminding;

/// <summary>
/// An account's address is confirmed by a code before anything else goes to it: whoever typed it, the person or somebody of the staff, may
/// have typed another one's.
/// </summary>
public sealed class ConfirmAddress(PathwaysDb db, IMailTransport transport, IMailWriter writer, LocalTime clock)
{
    /// <summary>Whether a code can be sent at all.</summary>
    public bool CanSend => transport.IsConfigured;

    /// <summary>
    /// Sends a new code to an account's address; nothing without an address. Answers <see cref="AccessProblem.CodesTooMany"/>,
    /// <see cref="AccessProblem.CodeNotSent"/>, or <see cref="AccessProblem.EmailRefused"/>: then the account is marked.
    /// </summary>
    public async Task<AccessProblem?> SendCodeAsync(int accountId, CancellationToken cancellationToken)
    {
        var (problem, code, account) = await db.CheckAndSaveAsync(async () =>
        {
            var owner = await db.Users.SingleAsync(a => a.Id == accountId, cancellationToken);
            if (string.IsNullOrEmpty(owner.Email)) return ((AccessProblem?)null, "", owner);
            var sent = await db.AddressCodes.SingleOrDefaultAsync(
                c => c.AccountId == accountId && c.Channel == ReminderChannel.Email, cancellationToken);
            if (sent is null) db.AddressCodes.Add(sent = new AddressCode { AccountId = accountId, Channel = ReminderChannel.Email });
            var renewed = sent.Renew(owner.Email, clock.UtcNow);
            if (!renewed.Made(out var made)) return (renewed.Problem, "", owner);
            await db.SaveChangesAsync(cancellationToken);
            return (null, made, owner);
        }, cancellationToken);
        if (code.Length == 0) return problem;
        var (id, email) = ($"<code.{Guid.NewGuid():n}@pathways.code>", account.Email!);
        try
        {
            await transport.SendAsync(await writer.CodeAsync(id, email, account.Language, code), cancellationToken);
            return null;
        }
        catch (MailException refused) when (refused.Problem == MailProblem.AddressRefused)
        {
            await db.RefuseMailAsync(accountId, email, clock.Today, cancellationToken);
            return AccessProblem.EmailRefused;
        }
        catch (MailException)
        {
            return AccessProblem.CodeNotSent;
        }
        finally
        {
            await transport.HangUpAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Takes what was typed as the code; from now on mails go to the address. Answers <see cref="AccessProblem.CodeWrong"/>,
    /// <see cref="AccessProblem.CodeOver"/>, or <see cref="AccessProblem.ChangedMeanwhile"/> when two tried at once.
    /// </summary>
    public async Task<AccessProblem?> TakeCodeAsync(int accountId, string typed, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, cancellationToken);
        var sent = await db.AddressCodes.SingleOrDefaultAsync(
            c => c.AccountId == accountId && c.Channel == ReminderChannel.Email, cancellationToken);
        var problem = sent is null ? AccessProblem.CodeOver : sent.Use(account.Email ?? "", typed, clock.UtcNow);
        if (problem is null) account.Confirm();
        if (!await db.TrySaveAsync(cancellationToken)) return AccessProblem.ChangedMeanwhile;
        if (problem is null) await WakeAsync(accountId, cancellationToken);
        return problem;
    }

    /// <summary>What waited for the address, or came back from the former one, need not wait for its next try.</summary>
    private Task<int> WakeAsync(int accountId, CancellationToken cancellationToken)
    {
        var (now, refused) = (clock.UtcNow, MailProblem.AddressRefused.ToString());
        return db.InTransactionAsync(() => db.Reminders
            .Where(r => r.RecipientId == accountId && r.Channel == ReminderChannel.Email && r.SentAt == null && r.DroppedAt == null
                && r.Attempts > 0 && (r.FailedAt == null || r.LastError == refused))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SendAfter, now).SetProperty(r => r.FailedAt, (DateTime?)null),
                cancellationToken), cancellationToken);
    }
}
