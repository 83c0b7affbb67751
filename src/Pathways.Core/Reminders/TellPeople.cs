using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Reminders;

/// <summary>The one way in which rows of reminders come to be.</summary>
public static class TellPeople
{
    private const int TellingsPerSave = 250;
    private const int Tries = 5;

    /// <summary>
    /// Adds the rows that are not there yet to what is saved next, so that people are told exactly when what causes it is saved. They may
    /// go out from an instant (UTC) on. Answers how many were added.
    /// </summary>
    public static async Task<int> TellAsync(this PathwaysDb db, IEnumerable<Telling> tellings, DateTime from,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await AddAsync(db, tellings, from, cancellationToken)).Added;
    }

    /// <summary>
    /// The same for a job, which has nothing else to save: adds and saves some at a time. Two workers at once are kept apart by the unique
    /// key; the second finds the first one's rows and tries again. A row that was given up and is due all the same (done by mistake, or the
    /// clock had been wrong) comes back, unless its recipient does not want it. Answers how many were added or came back.
    /// </summary>
    public static async Task<int> TellAndSaveAsync(this PathwaysDb db, IEnumerable<Telling> tellings, DateTime from,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var made = 0;
        foreach (var some in tellings.Chunk(TellingsPerSave)) made += await SaveAsync(db, some, from, cancellationToken);
        return made;
    }

    private static async Task<(int Added, List<int> GivenUp)> AddAsync(PathwaysDb db, IEnumerable<Telling> tellings, DateTime from,
        CancellationToken cancellationToken)
    {
        var starts = new Dictionary<ReminderKey, DateTime>();
        var told = tellings.ToList();
        if (told.Count == 0) return (0, []);
        var people = told.Where(telling => telling.ByMail).Select(telling => telling.To.Id).Distinct().ToList();
        var ways = await db.Users.Where(a => people.Contains(a.Id)
                && (a.MessagesTo != null || db.PushPhones.Any(p => p.AccountId == a.Id)))
            .Select(a => new { a.Id, Push = db.PushPhones.Any(p => p.AccountId == a.Id), Message = a.MessagesTo != null })
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        foreach (var telling in told)
        {
            foreach (var key in telling.Keys) starts.TryAdd(key, telling.From ?? from);
            if (telling is not { ByMail: true, OnPhone: true } || !ways.TryGetValue(telling.To.Id, out var way)) continue;
            if (way.Push) starts.TryAdd(telling.KeyOf(ReminderChannel.Push), telling.From ?? from);
            if (way.Message) starts.TryAdd(telling.KeyOf(ReminderChannel.Message), telling.From ?? from);
        }

        if (starts.Count == 0) return (0, []);
        var missing = starts.Keys.ToHashSet();
        var (rules, subjects) = (missing.Select(key => key.Rule).Distinct().ToList(), missing.Select(key => key.SubjectId).Distinct()
            .ToList());
        var known = await db.Reminders.AsNoTracking().Where(r => rules.Contains(r.Rule) && subjects.Contains(r.SubjectId))
            .Select(r => new
            {
                Key = new ReminderKey(r.Rule, r.SubjectId, r.DueOn, r.Version, r.RecipientId, r.Channel),
                r.Id,
                IsGivenUp = r.DroppedAt != null,
            })
            .ToListAsync(cancellationToken);
        var givenUp = known.Where(row => row.IsGivenUp && missing.Contains(row.Key)).Select(row => row.Id).ToList();
        missing.ExceptWith(known.Select(row => row.Key));
        db.Reminders.AddRange(missing.Select(key => new Reminder
        {
            Rule = key.Rule,
            SubjectId = key.SubjectId,
            DueOn = key.DueOn,
            Version = key.Version,
            RecipientId = key.RecipientId,
            Channel = key.Channel,
            SendAfter = starts[key],
        }));
        return (missing.Count, givenUp);
    }

    private static async Task<int> SaveAsync(PathwaysDb db, Telling[] tellings, DateTime from, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var (added, givenUp) = await AddAsync(db, tellings, from, cancellationToken);
            if (added > 0 && !await db.TrySaveAsync(cancellationToken)) continue; // another node was faster
            db.ChangeTracker.Clear();
            return added + await TakeUpAsync(db, givenUp, cancellationToken);
        }

        return 0; // what others did not make either comes with the next round
    }

    private static async Task<int> TakeUpAsync(PathwaysDb db, List<int> givenUp, CancellationToken cancellationToken)
    {
        var due = db.Reminders.Where(r => givenUp.Contains(r.Id) && r.DroppedAt != null && r.Recipient.ClosedAt == null
            && !db.ReminderChoices.Any(c => c.AccountId == r.RecipientId && c.Rule == r.Rule && c.Channel == r.Channel && !c.IsWanted));
        if (givenUp.Count == 0 || !await due.AnyAsync(cancellationToken)) return 0;
        return await db.InTransactionAsync(() => due.ExecuteUpdateAsync(set => set.SetProperty(r => r.DroppedAt, (DateTime?)null)
            .SetProperty(r => r.LeasedUntil, (DateTime?)null), cancellationToken), cancellationToken);
    }
}
