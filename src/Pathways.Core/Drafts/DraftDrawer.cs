using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.Data;

namespace Pathways.Core.Drafts;

/// <summary>A draft as its owner gets it back.</summary>
/// <param name="Fields">The form's fields, JSON.</param>
/// <param name="SavedAt">When (UTC).</param>
public sealed record KeptDraft(string Fields, DateTime SavedAt);

/// <summary>Puts the viewer's own drafts away, takes them out again, throws them away. Nobody else's are ever touched.</summary>
public sealed class DraftDrawer(PathwaysDb db, Viewer viewer, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("Pathways.Drafts");

    /// <summary>Keeps the fields under the key; what was there before is replaced. Answers when it was saved (UTC), or why not.</summary>
    public async Task<(DateTime SavedAt, DraftProblem? Problem)> KeepAsync(string key, string fields, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var bytes = Encoding.UTF8.GetBytes(fields);
        if (Draft.Check(key, bytes.Length) is { } problem) return (default, problem);
        var (now, content) = (time.GetUtcNow().UtcDateTime, protector.CreateProtector($"{viewer.AccountId}/{key}").Protect(bytes));
        if (await ReplaceAsync(key, content, now, cancellationToken)) return (now, null);
        if (await db.Drafts.CountAsync(d => d.AccountId == viewer.AccountId, cancellationToken) >= Draft.MostOfOne) return (default, DraftProblem.TooMany);
        var draft = new Draft { AccountId = viewer.AccountId, Key = key, Content = content, SavedAt = now };
        db.Drafts.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same draft came from two tabs at once: the later one stands.
            db.Entry(draft).State = EntityState.Detached;
            if (!await ReplaceAsync(key, content, now, cancellationToken)) throw;
        }

        return (now, null);
    }

    /// <summary>The draft under the key; null when there is none, or none that can still be read.</summary>
    public async Task<KeptDraft?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.AccountId == viewer.AccountId && d.Key == key, cancellationToken);
        if (draft is null) return null;
        try
        {
            return new KeptDraft(Encoding.UTF8.GetString(protector.CreateProtector($"{viewer.AccountId}/{key}").Unprotect(draft.Content)), draft.SavedAt);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // the keys were lost or changed: nobody can read it any more
        }
    }

    /// <summary>Throws the draft under the key away.</summary>
    public Task DiscardAsync(string key, CancellationToken cancellationToken) =>
        db.InTransactionAsync(() => db.Drafts.Where(d => d.AccountId == viewer.AccountId && d.Key == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private async Task<bool> ReplaceAsync(string key, byte[] content, DateTime now, CancellationToken cancellationToken) =>
        await db.InTransactionAsync(
            () => db.Drafts.Where(d => d.AccountId == viewer.AccountId && d.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Content, content).SetProperty(d => d.SavedAt, now), cancellationToken),
            cancellationToken) > 0;
}
