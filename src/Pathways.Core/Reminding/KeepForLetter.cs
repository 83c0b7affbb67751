using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>
/// The rows that go out in a letter instead of each by itself. A row points to its letter and looks again some time after it: when the
/// letter did not take it along (it had left already, it failed), the row goes on by itself or into the next one, so nothing is lost. A
/// letter takes its rows as a worker takes any row, so none of them is told by two.
/// </summary>
internal static class KeepForLetter
{
    /// <summary>So long after a letter its rows look whether it took them along.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromHours(1);

    /// <summary>
    /// The letter of a local day that leaves at an instant (UTC), made when it is the first of its day; null when it has left already.
    /// </summary>
    public static async Task<int?> LetterAsync(this PathwaysDb db, Recipient to, DateOnly day, DateTime at,
        CancellationToken cancellationToken)
    {
        await db.TellAndSaveAsync([new Telling(ReminderKinds.Letter, to.Id, day, to) { OnPage = false, OnPhone = false }], at,
            cancellationToken);
        return await Waiting(db).Where(r => r.Rule == ReminderKinds.Letter && r.RecipientId == to.Id && r.DueOn == day)
            .Select(r => (int?)r.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Takes the free rows of a letter for a worker until an instant (UTC). Answers what it holds.</summary>
    public static async Task<List<ReminderRow>> TakeAsync(this PathwaysDb db, int letterId, Guid worker, DateTime now, DateTime until,
        CancellationToken cancellationToken)
    {
        await db.InTransactionAsync(
            () => Waiting(db).Where(r => r.LetterId == letterId && (r.LeasedUntil == null || r.LeasedUntil < now))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.LeasedBy, worker).SetProperty(r => r.LeasedUntil, until)
                        .SetProperty(r => r.Attempts, r => r.Attempts + 1), cancellationToken),
            cancellationToken);
        return await Held(db, letterId, worker).AsNoTracking().OrderBy(r => r.DueOn).ThenBy(r => r.Id)
            .Select(r => new ReminderRow(r.Id, r.Rule, r.SubjectId, r.DueOn, r.Version)).ToListAsync(cancellationToken);
    }

    /// <summary>The rows that a worker took for a letter and that are not settled.</summary>
    public static IQueryable<Reminder> Held(PathwaysDb db, int letterId, Guid worker) =>
        Waiting(db).Where(r => r.LetterId == letterId && r.LeasedBy == worker && r.LeasedUntil != null);

    /// <summary>
    /// Whoever chose another rhythm gets what waits for a letter by the new one, at once; what a letter has taken already goes with it.
    /// </summary>
    public static Task<int> LetGoAsync(this PathwaysDb db, int recipientId, DateTime now, CancellationToken cancellationToken) =>
        Waiting(db).Where(r => r.RecipientId == recipientId && r.LetterId != null && (r.LeasedUntil == null || r.LeasedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LetterId, (int?)null).SetProperty(r => r.SendAfter, now), cancellationToken);

    private static IQueryable<Reminder> Waiting(PathwaysDb db) =>
        db.Reminders.Where(r => r.SentAt == null && r.DroppedAt == null && r.FailedAt == null);
}
