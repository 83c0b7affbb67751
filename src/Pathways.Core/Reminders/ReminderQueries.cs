using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;

namespace Pathways.Core.Reminders;

/// <summary>A reminder on the home page.</summary>
/// <param name="Rule">Which rule made it.</param>
/// <param name="DueOn">The local day.</param>
/// <param name="SessionId">The session, when it is about one.</param>
/// <param name="StartsAt">Its start (UTC).</param>
/// <param name="Place">Where.</param>
/// <param name="MentorArabic">The mentor's name in Arabic letters.</param>
/// <param name="MentorLatin">The mentor's name in Latin letters.</param>
/// <param name="StepText">The step, when it is about one.</param>
/// <param name="YouthId">The youth, for the mentor's page; null in a group.</param>
/// <param name="YouthArabic">The youth's name in Arabic letters.</param>
/// <param name="YouthLatin">The youth's name in Latin letters.</param>
public sealed record HomeReminder(
    ReminderRule Rule, DateOnly DueOn, int? SessionId, DateTime? StartsAt, string? Place, string? MentorArabic, string? MentorLatin, string? StepText,
    int? YouthId, string? YouthArabic, string? YouthLatin);

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
    public static async Task<IReadOnlyList<HomeReminder>> ForHomeAsync(this PathwaysDb db, Viewer viewer, LocalTime clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(clock);
        var (now, today) = (clock.UtcNow, viewer.Today);
        var rows = await db.Reminders.AsNoTracking().VisibleTo(viewer)
            .Where(r => r.Channel == ReminderChannel.Page && r.SendAfter <= now && r.DroppedAt == null && r.DueOn >= today)
            .LeftJoin(db.Sessions, r => new { Id = r.SubjectId, r.Rule }, s => new { s.Id, Rule = ReminderRule.SessionTomorrow }, (r, s) => new { r, s })
            .LeftJoin(db.Steps.StillToDo(), b => new { Id = b.r.SubjectId, b.r.Rule }, p => new { p.Id, Rule = ReminderRule.StepDue }, (b, p) => new { b.r, b.s, p })
            .Where(b => (b.s != null && b.s.State == SessionState.Planned && b.s.StartsAt > now) || (b.p != null && b.p.DueOn == b.r.DueOn))
            .OrderBy(b => b.r.DueOn).ThenBy(b => b.r.Id)
            .Select(b => new HomeReminder(
                b.r.Rule, b.r.DueOn, b.s == null ? null : b.s.Id, b.s == null ? null : b.s.StartsAt, b.s == null ? null : b.s.Place,
                b.s == null ? null : b.s.Mentor.NameArabic, b.s == null ? null : b.s.Mentor.NameLatin, b.p == null ? null : b.p.Text,
                b.p != null ? b.p.YouthId : b.s!.Participants.Count == 1 ? b.s.Participants.First().YouthId : null,
                b.p != null ? b.p.Youth.NameArabic : b.s!.Participants.Count == 1 ? b.s.Participants.First().Youth.NameArabic : null,
                b.p != null ? b.p.Youth.NameLatin : b.s!.Participants.Count == 1 ? b.s.Participants.First().Youth.NameLatin : null))
            .ToListAsync(cancellationToken);
        return [.. rows.Where(r => r.StartsAt is not { } start || clock.DayOf(start) == r.DueOn)];
    }
}
