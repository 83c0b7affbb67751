using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Outside;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Reminding;

/// <summary>
/// Messages go only to a number that its owner typed into the own account and confirmed by a code: what staff wrote into a file may be
/// an old number, a guardian's, or a centre's.
/// </summary>
public sealed class ConfirmNumber(PathwaysDb db, IMessageTransport transport, IMailWriter writer, LocalTime clock)
{
    /// <summary>Whether messages can be sent at all.</summary>
    public bool CanSend => transport.IsConfigured;

    /// <summary>
    /// Sends a code to a number. Answers the number as it was understood, or <see cref="AccessProblem.NumberUnreadable"/>,
    /// <see cref="AccessProblem.CodesTooMany"/>, <see cref="AccessProblem.CodeNotSent"/>.
    /// </summary>
    public async Task<Result<string, AccessProblem>> SendCodeAsync(int accountId, string typed, CancellationToken cancellationToken)
    {
        if (PhoneNumber.Read(typed) is not { } number) return AccessProblem.NumberUnreadable;
        var (problem, code, language) = await db.CheckAndSaveAsync(async () =>
        {
            var owner = await db.Users.SingleAsync(a => a.Id == accountId, cancellationToken);
            var sent = await db.AddressCodes.SingleOrDefaultAsync(
                c => c.AccountId == accountId && c.Channel == ReminderChannel.Message, cancellationToken);
            if (sent is null)
                db.AddressCodes.Add(sent = new AddressCode { AccountId = accountId, Channel = ReminderChannel.Message });
            var renewed = sent.Renew(number, clock.UtcNow);
            if (!renewed.Made(out var made)) return (renewed.Problem, "", owner.Language);
            await db.SaveChangesAsync(cancellationToken);
            return ((AccessProblem?)null, made, owner.Language);
        }, cancellationToken);
        if (problem is { } refused) return refused;
        try
        {
            await transport.SendAsync(new TextMessage($"code-{Guid.NewGuid():n}", number, language, writer.NumberCode(language, code)),
                cancellationToken);
            return number;
        }
        catch (OutsideException)
        {
            return AccessProblem.CodeNotSent;
        }
    }

    /// <summary>
    /// Takes what was typed as the code; from now on messages go to the number it was sent to. Answers
    /// <see cref="AccessProblem.CodeWrong"/>, <see cref="AccessProblem.CodeOver"/>, or <see cref="AccessProblem.ChangedMeanwhile"/> when
    /// two tried at once.
    /// </summary>
    public async Task<AccessProblem?> TakeCodeAsync(int accountId, string typed, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, cancellationToken);
        var sent = await db.AddressCodes.SingleOrDefaultAsync(
            c => c.AccountId == accountId && c.Channel == ReminderChannel.Message, cancellationToken);
        var problem = sent is null ? AccessProblem.CodeOver : sent.Use(sent.To, typed, clock.UtcNow);
        if (problem is null) account.SendMessagesTo(sent!.To);
        return await db.TrySaveAsync(cancellationToken) ? problem : AccessProblem.ChangedMeanwhile;
    }

    /// <summary>No more messages: the number is forgotten.</summary>
    public Task ForgetAsync(int accountId, CancellationToken cancellationToken) => db.CheckAndSaveAsync(async () =>
    {
        (await db.Users.SingleAsync(a => a.Id == accountId, cancellationToken)).SendMessagesTo(null);
        db.AddressCodes.RemoveRange(await db.AddressCodes
            .Where(c => c.AccountId == accountId && c.Channel == ReminderChannel.Message).ToListAsync(cancellationToken));
        return await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);
}
