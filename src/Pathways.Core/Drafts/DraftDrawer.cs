using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Merging;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;

namespace Pathways.Core.Drafts;

/// <summary>
/// Puts the viewer's own drafts away, takes them out again, throws them away. Nobody else's are ever touched. What was typed into a file
/// that was merged into another since is found under the key of the kept file, where there is nothing newer.
/// </summary>
public sealed class DraftDrawer(PathwaysDb db, Viewer viewer, IDataProtectionProvider protection, TimeProvider time)
{
    // a third of the bytes; it is sealed, never shown as it is
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector protector = protection.CreateProtector("Pathways.Drafts");

    /// <summary>Keeps the fields under the key; what was there before is replaced. Answers when it was saved (UTC), or why not.</summary>
    /// <param name="key">The form and what it is about.</param>
    /// <param name="draft">What was typed.</param>
    /// <param name="form">
    /// Key of the form as it was shown (<see cref="SentForm"/>): a draft that comes after its own form is none any more. Null when more was
    /// typed since it was sent.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<DateTime, DraftProblem>> KeepAsync(string key, DraftContent draft, Guid? form,
        CancellationToken cancellationToken) => form is { } shown
            ? db.CheckAndSaveAsync(async () => await EndedByAsync(shown, cancellationToken) is { } problem ? problem
                : await KeepAsync(key, draft, cancellationToken), cancellationToken)
            : KeepAsync(key, draft, cancellationToken);

    /// <summary>Whether the form did its work: what was typed into it needs no keeping.</summary>
    public async Task<bool> IsSentAsync(Guid form, CancellationToken cancellationToken) =>
        await EndedByAsync(form, cancellationToken) == DraftProblem.FormSent;

    private async Task<DraftProblem?> EndedByAsync(Guid form, CancellationToken cancellationToken) =>
        (await db.SentForms.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == viewer.AccountId && f.Key == form, cancellationToken))
            ?.EndsDraft(time.GetUtcNow().UtcDateTime);

    private async Task<Result<DateTime, DraftProblem>> KeepAsync(string key, DraftContent draft, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(draft, Plain);
        if (Draft.Check(key, bytes.Length) is { } problem) return problem;
        var (now, content) = (time.GetUtcNow().UtcDateTime, Sealer(key).Protect(bytes));
        if (await ReplaceAsync(key, content, now, cancellationToken)) return now;
        if (await OfMergedAsync(key, cancellationToken) is { } offered) await DeleteAsync(offered.Key, cancellationToken); // goes on here
        if (await db.Drafts.CountAsync(d => d.AccountId == viewer.AccountId, cancellationToken) >= Draft.MostOfOne)
            return DraftProblem.TooMany;
        var row = new Draft
        {
            AccountId = viewer.AccountId,
            Key = key,
            YouthId = await YouthOfAsync(key, cancellationToken),
            Content = content,
            SavedAt = now
        };
        db.Drafts.Add(row);
        // The same draft came from two tabs at once: the later one stands.
        if (!await db.TrySaveAsync(cancellationToken)) await ReplaceAsync(key, content, now, cancellationToken);
        return now;
    }

    /// <summary>The draft under the key; null when there is none, or none that can still be read.</summary>
    public async Task<KeptDraft?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var row = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.AccountId == viewer.AccountId && d.Key == key, cancellationToken)
            ?? await OfMergedAsync(key, cancellationToken);
        return row is null ? null : Open(row);
    }

    /// <summary>The newest drafts about no youth, to go on with; those about a youth stand in Today.</summary>
    public async Task<IReadOnlyList<KeptDraft>> NewestAsync(int count, CancellationToken cancellationToken)
    {
        var rows = await db.Drafts.AsNoTracking().Where(d => d.AccountId == viewer.AccountId && d.YouthId == null)
            .OrderByDescending(d => d.SavedAt).ThenBy(d => d.Key).Take(count).ToListAsync(cancellationToken);
        return [.. rows.Select(Open).OfType<KeptDraft>()];
    }

    /// <summary>Throws the draft away that is found under the key.</summary>
    public async Task DiscardAsync(string key, CancellationToken cancellationToken)
    {
        if (await DeleteAsync(key, cancellationToken) == 0 && await OfMergedAsync(key, cancellationToken) is { } offered)
            await DeleteAsync(offered.Key, cancellationToken);
    }

    private Task<int> DeleteAsync(string key, CancellationToken cancellationToken) =>
        db.InTransactionAsync(() => db.Drafts.Where(d => d.AccountId == viewer.AccountId && d.Key == key)
            .ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// The newest draft of the same form in a file that was merged into the one that the key means; null when there is none.
    /// </summary>
    private async Task<Draft?> OfMergedAsync(string key, CancellationToken cancellationToken)
    {
        if (!Draft.IsAboutYouth(key)) return null;
        var merged = await db.FormerFiles.MergedIntoAsync(Draft.SubjectOf(key), cancellationToken);
        if (merged.Count == 0) return null;
        var keys = merged.Select(id => Draft.KeyAbout(key, id)).ToList();
        return await db.Drafts.AsNoTracking().Where(d => d.AccountId == viewer.AccountId && keys.Contains(d.Key))
            .OrderByDescending(d => d.SavedAt).ThenBy(d => d.Key).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>In whose file the form is; of those the viewer sees, for a key is only what a browser says.</summary>
    private async Task<int?> YouthOfAsync(string key, CancellationToken cancellationToken)
    {
        var id = Draft.SubjectOf(key);
        if (Draft.IsAboutYouth(key)) id = await db.FormerFiles.KeptForAsync(id, cancellationToken);
        var youths = Draft.FormOf(key) switch
        {
            DraftForm.Session or DraftForm.Risk or DraftForm.File => db.Youths.VisibleTo(viewer, db).Where(y => y.Id == id)
                .Select(y => y.Id),
            DraftForm.PlannedSession or DraftForm.Correction => db.SessionParticipants.VisibleTo(viewer, db).Where(p => p.SessionId == id)
                .Select(p => p.YouthId),
            DraftForm.Plan => db.Plans.VisibleTo(viewer, db).Where(p => p.Id == id).Select(p => p.YouthId),
            DraftForm.Wish => db.PlanWishes.VisibleTo(viewer, db).Where(w => w.Id == id).Select(w => w.YouthId),
            DraftForm.Step => db.Steps.WhereYouthVisibleTo(s => s.Youth, viewer, db).Where(s => s.Id == id).Select(s => s.YouthId),
            DraftForm.Assessment => db.Assessments.VisibleTo(viewer, db).Where(a => a.Id == id).Select(a => a.YouthId),
            DraftForm.Help => db.HelpRequests.VisibleTo(viewer, db).Where(h => h.Id == id).Select(h => h.YouthId),
            DraftForm.Feedback => db.SessionFeedback.Where(f => f.Id == id).SelectMany(f => f.Session.Participants).VisibleTo(viewer, db)
                .Select(p => p.YouthId),
            _ => null,
        };
        return youths is null ? null : await youths.OrderBy(y => y).Select(y => (int?)y).FirstOrDefaultAsync(cancellationToken);
    }

    private KeptDraft? Open(Draft row)
    {
        try
        {
            return JsonSerializer.Deserialize<DraftContent>(Sealer(row.Key).Unprotect(row.Content)) is { } content
                ? new KeptDraft(content, row.SavedAt) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // the keys were lost or changed: nobody can read it any more
        }
    }

    private IDataProtector Sealer(string key) => protector.CreateProtector($"{viewer.AccountId}/{key}");

    private async Task<bool> ReplaceAsync(string key, byte[] content, DateTime now, CancellationToken cancellationToken) =>
        await db.InTransactionAsync(
            () => db.Drafts.Where(d => d.AccountId == viewer.AccountId && d.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Content, content).SetProperty(d => d.SavedAt, now), cancellationToken),
            cancellationToken) > 0;
}
