using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Reminding;

/// <summary>Reminders somebody sees.</summary>
public static class ReminderQueries
{
    /// <summary>The viewer's own, none of others.</summary>
    public static IQueryable<Reminder> VisibleTo(this IQueryable<Reminder> reminders, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return reminders.Where(r => r.RecipientId == viewer.AccountId);
    }

    /// <summary>
    /// What the viewer's home page shows now, soonest first: only what is still to come and still true. One statement, and one for each
    /// kind of which there is a row.
    /// </summary>
    public static async Task<IReadOnlyList<HomeReminder>> ForHomeAsync(this PathwaysDb db, Viewer viewer, LocalTime clock,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(clock);
        var (now, today, isYouth) = (clock.UtcNow, viewer.Today, viewer.Role == Role.Youth);
        var rows = await db.Reminders.AsNoTracking().VisibleTo(viewer)
            .Where(r => r.Channel == ReminderChannel.Page && r.SendAfter <= now && r.DroppedAt == null && r.DueOn >= today)
            .Select(r => new ReminderRow(r.Id, r.Rule, r.SubjectId, r.DueOn, r.Version)).ToListAsync(cancellationToken);
        var shown = new List<HomeReminder>();
        foreach (var kind in ReminderKinds.All.Where(kind => kind.IsOnHome))
        {
            var own = rows.Where(row => row.Rule == kind.Rule).ToList();
            foreach (var (row, facts) in await kind.StillTrueAsync(db, clock, viewer.AccountId, own, cancellationToken))
                shown.Add(new HomeReminder(kind, row, facts, kind.Link(facts, isYouth)));
        }

        // Of one workshop or accreditation the latest word is enough
        return
        [
            .. shown.GroupBy(reminder => (reminder.Kind.Subject, reminder.Row.SubjectId))
                .Select(ofOne => ofOne.MaxBy(reminder => reminder.Row.Id)!)
                .OrderBy(reminder => reminder.Row.DueOn).ThenBy(reminder => reminder.Row.Id),
        ];
    }
}
