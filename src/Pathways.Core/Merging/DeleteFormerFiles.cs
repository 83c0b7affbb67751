using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;

namespace Pathways.Core.Merging;

/// <summary>
/// Deletes what is left of files that were withdrawn or merged more than <see cref="FormerFile.DaysToBringBack"/> days ago, with their
/// copies, photos, drafts and an account that nobody ever used.
/// </summary>
public sealed class DeleteFormerFiles(PathwaysDb db, TimeProvider time) : IJob
{
    /// <inheritdoc />
    public static string Name => "DeleteFormerFiles";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime.AddDays(-FormerFile.DaysToBringBack);
        var due = await db.FormerFiles.AsNoTracking().Where(f => f.DeletedAt == null && f.At <= before).OrderBy(f => f.Id).Select(f => f.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in due) await db.InTransactionAsync(() => DeleteAsync(id, cancellationToken), cancellationToken);
        return new JobResult(due.Count, 0);
    }

    private async Task<bool> DeleteAsync(int id, CancellationToken cancellationToken)
    {
        var file = await db.FormerFiles.Include(f => f.Rows).SingleAsync(f => f.Id == id, cancellationToken);
        var youthId = file.YouthId;
        var account = await db.Youths.Where(y => y.Id == youthId && y.Account!.PasswordHash == null).Select(y => y.AccountId)
            .SingleOrDefaultAsync(cancellationToken);
        var alone = await db.SessionParticipants.Where(p => p.YouthId == youthId && p.Session.Participants.Count == 1)
            .Select(p => p.SessionId).ToListAsync(cancellationToken);
        foreach (var session in alone) await FileRows.DeleteAsync(db, typeof(Session), session, cancellationToken);
        await db.Drafts.Where(d => d.YouthId == youthId).ExecuteDeleteAsync(cancellationToken);
        await FileRows.DeleteAsync(db, typeof(Youth), youthId, cancellationToken);
        if (account is { } unused)
        {
            await db.Reminders.Where(r => r.RecipientId == unused).ExecuteDeleteAsync(cancellationToken);
            await db.Invitations.Where(i => i.AccountId == unused).ExecuteDeleteAsync(cancellationToken);
            await db.Users.Where(a => a.Id == unused).ExecuteDeleteAsync(cancellationToken);
        }

        db.RemoveRange(file.Rows);
        if (file.KeptId is null) db.FormerFiles.Remove(file);
        else file.Delete(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
