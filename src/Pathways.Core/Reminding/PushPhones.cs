using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Pathways.Core.Data;
using Pathways.Core.Outside;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>
/// People's phones: who asked on which, and telling somebody on all of them. Somebody is told once one of the own phones has it: of
/// several the others are not tried again, or the first would ring twice.
/// </summary>
public sealed partial class PushPhones(PathwaysDb db, IPushTransport transport, PushKeys keys, TimeProvider time, ILogger<PushPhones> log)
{
    private readonly Dictionary<string, OutsideException> silent = new(StringComparer.Ordinal); // hosts that did not answer this time
    private VapidKeys? opened;

    /// <summary>
    /// An account asks to be told on a phone, and on it nobody else any more. Asking again changes nothing but what its browser says.
    /// Answers the phone's mark, or <see cref="ReminderProblem.PhoneNotUnderstood"/>, <see cref="ReminderProblem.PhonesTooMany"/>.
    /// </summary>
    public Task<Result<string, ReminderProblem>> AddAsync(int accountId, PushTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        return db.CheckAndSaveAsync<Result<string, ReminderProblem>>(async () =>
        {
            if (transport.ProblemOf(target.Endpoint) is not null) return ReminderProblem.PhoneNotUnderstood;
            var mark = PushPhone.MarkOf(target.Endpoint);
            await db.PushPhones.Where(p => p.Mark == mark).ExecuteDeleteAsync(cancellationToken);
            var phones = await db.PushPhones.CountAsync(p => p.AccountId == accountId, cancellationToken);
            var made = PushPhone.Add(accountId, target, phones, time.GetUtcNow().UtcDateTime);
            if (!made.Made(out var phone)) return made.Problem!.Value;
            db.PushPhones.Add(phone);
            await db.SaveChangesAsync(cancellationToken);
            return mark;
        }, cancellationToken);
    }

    /// <summary>Whoever holds a phone is no longer told on it; another's name for it opens nothing.</summary>
    public Task ForgetAsync(string mark, CancellationToken cancellationToken) => db.InTransactionAsync(
        () => db.PushPhones.Where(p => p.Mark == mark).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Tells somebody on all phones. False when there is none (any more). Throws <see cref="OutsideException"/> when none of them took it.
    /// </summary>
    public async Task<bool> TellAsync(int accountId, PushNote note, string tag, CancellationToken cancellationToken)
    {
        var phones = await db.PushPhones.AsNoTracking().Where(p => p.AccountId == accountId).OrderBy(p => p.Id)
            .ToListAsync(cancellationToken);
        if (phones.Count == 0) return false;
        opened ??= await keys.ReadAsync(db, cancellationToken) ?? throw new OutsideException(OutsideProblem.KeysMissing);
        var (taken, refused) = (false, (OutsideException?)null);
        foreach (var phone in phones)
        {
            try
            {
                if (silent.TryGetValue(phone.Host, out var waited)) throw waited;
                await transport.SendAsync(phone.Target, note, tag, opened, cancellationToken);
                taken = true;
            }
            catch (OutsideException gone) when (gone.Problem == OutsideProblem.Gone)
            {
                await ForgetAsync(phone.Mark, cancellationToken);
                Forgotten(phone.Id);
            }
            catch (OutsideException failure)
            {
                if (failure.Problem == OutsideProblem.NoAnswer) silent.TryAdd(phone.Host, failure); // one wait is enough
                refused = refused is { IsForGood: false } ? refused : failure; // what may go better later counts
            }
        }

        return taken || (refused is null ? false : throw refused);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Phone {Id} is gone and is forgotten")]
    private partial void Forgotten(int id);
}
