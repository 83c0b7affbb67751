using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Reminders;

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

    /// <summary>What has come to the viewer's page, newest last: neither given up nor still to come.</summary>
    public static IQueryable<Reminder> News(this IQueryable<Reminder> reminders, Viewer viewer, DateTime now) =>
        reminders.VisibleTo(viewer).Where(r => r.Channel == ReminderChannel.Page && r.DroppedAt == null && r.SendAfter <= now);

    /// <summary>Of these the ones that count at the bell: not opened, and of a day that is not over.</summary>
    public static IQueryable<Reminder> Unread(this IQueryable<Reminder> news, DateOnly today)
    {
        var outliving = ReminderKinds.Outliving;
        return news.Where(r => r.SeenAt == null && (r.DueOn >= today || outliving.Contains(r.Rule)));
    }

    /// <summary>
    /// What the viewer's home page shows now, soonest first: only what is still to come and still true. One statement, and one for each
    /// kind of which there is a row.
    /// </summary>
    public static async Task<IReadOnlyList<HomeReminder>> ForHomeAsync(this ReminderPlanning plan, Viewer viewer,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(viewer);
        var (now, today) = (plan.Now, viewer.Today);
        var rows = (await plan.Db.Reminders.AsNoTracking().News(viewer, now).Where(r => r.DueOn >= today)
            .Select(r => new ReminderRow(r.Id, r.Rule, r.SubjectId, r.DueOn, r.Version)).ToListAsync(cancellationToken))
            .Where(row => ReminderKinds.Of(row.Rule).IsOnHome).ToList();
        var shown = await plan.StillTrueAsync(viewer, rows, cancellationToken);

        // Of one workshop or accreditation the latest word is enough
        return
        [
            .. shown.GroupBy(reminder => (reminder.Kind.Subject, reminder.Row.SubjectId))
                .Select(ofOne => ofOne.MaxBy(reminder => reminder.Row.Id)!)
                .OrderBy(reminder => reminder.Row.DueOn).ThenBy(reminder => reminder.Row.Id),
        ];
    }

    /// <summary>Those of the viewer's rows that are still true, with what they say now: a statement for each kind among them.</summary>
    public static async Task<IReadOnlyList<HomeReminder>> StillTrueAsync(this ReminderPlanning plan, Viewer viewer,
        IReadOnlyList<ReminderRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(viewer);
        var (shown, isYouth) = (new List<HomeReminder>(), viewer.Role == Role.Youth);
        foreach (var ofKind in rows.GroupBy(row => row.Rule))
        {
            var kind = ReminderKinds.Of(ofKind.Key);
            foreach (var (row, facts) in await kind.StillTrueAsync(plan, viewer.AccountId, [.. ofKind], cancellationToken))
                shown.Add(new HomeReminder(kind, row, facts, kind.Link(facts, isYouth)));
        }

        return shown;
    }
}
