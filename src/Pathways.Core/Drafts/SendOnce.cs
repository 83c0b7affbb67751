using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Drafts;

/// <summary>
/// A form is done once, however often it comes under its key: the first one's row (its key is unique) makes the others wait for its answer.
/// It needs a context of its own, beside the one the form's work is done on.
/// </summary>
public sealed class SendOnce(PathwaysDb db, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IDataProtector protector = protection.CreateProtector("Pathways.SentForms");

    /// <summary>How many times a repetition looks for the first one's answer, ten times a second.</summary>
    public int Patience { get; set; } = 150;

    /// <summary>
    /// Begins the work of a form, or answers with what the same form led to; waits while the first one is at work.
    /// </summary>
    public async Task<(SendTurn Turn, SentAnswer? Answer)> BeginAsync(int accountId, Guid key, CancellationToken cancellationToken)
    {
        for (var looked = 0; looked < Patience; looked++)
        {
            if (looked > 0) await Task.Delay(Pause, cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            var first = await One(accountId, key).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (first is { Answer.Length: > 0 }) return (SendTurn.Again, Open(first));
            if (first is null ? await TakeAsync(accountId, key, now, cancellationToken)
                : first.StartedAt < now.AddMinutes(-SentForm.LongestMinutes) && await TakeOverAsync(first, now, cancellationToken))
                return (SendTurn.First, null);
        }

        return (SendTurn.Waiting, null);
    }

    /// <summary>The form's work is done: who sends it again gets this answer.</summary>
    public async Task EndAsync(int accountId, Guid key, SentAnswer answer, CancellationToken cancellationToken)
    {
        var kept = Sealer(accountId, key).Protect(JsonSerializer.SerializeToUtf8Bytes(answer));
        await db.InTransactionAsync(() => One(accountId, key)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Answer, kept), cancellationToken), cancellationToken);
    }

    /// <summary>The form was refused, or its work failed: it may come again.</summary>
    public Task FreeAsync(int accountId, Guid key, CancellationToken cancellationToken) =>
        db.InTransactionAsync(() => One(accountId, key).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private IQueryable<SentForm> One(int accountId, Guid key) => db.SentForms.Where(f => f.AccountId == accountId && f.Key == key);

    // Of two at once the database lets one in
    private Task<bool> TakeAsync(int accountId, Guid key, DateTime now, CancellationToken cancellationToken)
    {
        db.SentForms.Add(new SentForm { AccountId = accountId, Key = key, StartedAt = now });
        return db.TrySaveAsync(cancellationToken);
    }

    // Of two who find the same dead work only one goes on with it
    private async Task<bool> TakeOverAsync(SentForm dead, DateTime now, CancellationToken cancellationToken) =>
        await db.InTransactionAsync(() => One(dead.AccountId, dead.Key).Where(f => f.StartedAt == dead.StartedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.StartedAt, now), cancellationToken), cancellationToken) > 0;

    // Null when the keys were lost or changed: nobody can read it any more
    private SentAnswer? Open(SentForm form)
    {
        try
        {
            return JsonSerializer.Deserialize<SentAnswer>(Sealer(form.AccountId, form.Key).Unprotect(form.Answer));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Sealer(int accountId, Guid key) => protector.CreateProtector($"{accountId}/{key:N}");
}
