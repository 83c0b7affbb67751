using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

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

    /// <summary>What the viewer's home page shows now, soonest first: only what is still to come and still true. One statement.</summary>
    public static async Task<IReadOnlyList<HomeReminder>> ForHomeAsync(this PathwaysDb db, Viewer viewer, LocalTime clock,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(clock);
        var (now, today) = (clock.UtcNow, viewer.Today);
        var rows = await db.Reminders.AsNoTracking().VisibleTo(viewer)
            .Where(r => r.Channel == ReminderChannel.Page && r.SendAfter <= now && r.DroppedAt == null && r.DueOn >= today)
            .LeftJoin(db.Sessions, r => new { Id = r.SubjectId, r.Rule }, s => new { s.Id, Rule = ReminderRule.SessionTomorrow }, (r, s) =>
                new { r, s })
            .LeftJoin(db.Steps.StillToDo(), b => new { Id = b.r.SubjectId, b.r.Rule }, p => new { p.Id, Rule = ReminderRule.StepDue },
                (b, p) => new { b.r, b.s, p })
            .LeftJoin(db.Workshops, b =>
                new
                {
                    Id = b.r.SubjectId,
                    Is = b.r.Rule == ReminderRule.WorkshopTomorrow || b.r.Rule == ReminderRule.WorkshopPlace
                    || b.r.Rule == ReminderRule.WorkshopCancelled
                }, w => new { w.Id, Is = true }, (b, w) => new { b.r, b.s, b.p, w })
            .Where(b => (b.s != null && b.s.State == SessionState.Planned && b.s.StartsAt > now) || (b.p != null && b.p.DueOn == b.r.DueOn)
                || (b.w != null && b.w.StartsAt > now && (b.r.Rule == ReminderRule.WorkshopCancelled
                    ? b.w.State == WorkshopState.Cancelled
                    : b.w.State == WorkshopState.Published && b.w.Registrations.Any(x => x.State == RegistrationState.Registered
                        && (x.StaffId == viewer.AccountId || x.Youth!.AccountId == viewer.AccountId))))
                || b.r.Rule == ReminderRule.CodeMade
                || ((b.r.Rule == ReminderRule.AccreditationIn90Days || b.r.Rule == ReminderRule.AccreditationIn30Days)
                    && db.Accreditations.Any(a => a.Id == b.r.SubjectId && a.AccountId == viewer.AccountId && a.ValidUntil == b.r.DueOn
                        && !db.Accreditations.Any(later => later.AccountId == a.AccountId && later.ValidUntil > a.ValidUntil))))
            .OrderBy(b => b.r.DueOn).ThenBy(b => b.r.Id)
            .Select(b => new HomeReminder(
                b.r.Rule, b.r.DueOn, b.s == null ? null : b.s.Id, b.s == null ? null : b.s.StartsAt, b.s == null ? null : b.s.Place,
                b.s == null ? null : b.s.Mentor.NameArabic, b.s == null ? null : b.s.Mentor.NameLatin, b.p == null ? null : b.p.Text,
                b.p != null ? b.p.YouthId : b.s != null && b.s.Participants.Count == 1 ? b.s.Participants.First().YouthId : null,
                b.p != null ? b.p.Youth.NameArabic : b.s != null && b.s.Participants.Count == 1
                    ? b.s.Participants.First().Youth.NameArabic : null,
                b.p != null ? b.p.Youth.NameLatin : b.s != null && b.s.Participants.Count == 1
                    ? b.s.Participants.First().Youth.NameLatin : null,
                b.w == null ? null : new HomeWorkshop(b.w.Id, b.w.StartsAt, b.w.TitleArabic, b.w.TitleLatin)))
            .ToListAsync(cancellationToken);
        // Of one workshop or accreditation the latest word is enough
        return [.. rows.Where(r => (r.StartsAt ?? r.Workshop?.StartsAt) is not { } start || clock.DayOf(start) == r.DueOn)
            .Reverse().DistinctBy(r => r.Workshop is { } w ? (0, w.Id) : r.Rule is ReminderRule.AccreditationIn90Days
                or ReminderRule.AccreditationIn30Days ? (1, 0) : (2, rows.IndexOf(r))).Reverse()];
    }
}
