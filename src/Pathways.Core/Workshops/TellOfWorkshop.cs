using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Workshops;

/// <summary>Tells people what became of a workshop, in the save of whoever changed it.</summary>
public static class TellOfWorkshop
{
    /// <summary>Tells those of some places who have an open account.</summary>
    public static async Task TellOfAsync(this PathwaysDb db, ReminderRule rule, Workshop workshop, IReadOnlyCollection<Registration> whom,
        LocalTime clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(clock);
        var (youths, staff, day) = (whom.Select(r => r.YouthId).ToList(), whom.Select(r => r.StaffId)
            .ToList(), clock.DayOf(workshop.StartsAt));
        var people = await db.Users.AsNoTracking()
            .Where(a => a.ClosedAt == null && (staff.Contains(a.Id) || db.Youths.Any(y => y.AccountId == a.Id && youths.Contains(y.Id))))
            .Select(a => new Recipient(a.Id, a.MailsTo)).ToListAsync(cancellationToken);
        await db.TellAsync(people.Select(person => new Telling(rule, workshop.Id, day, person, workshop.Moves)), clock.UtcNow,
            cancellationToken);
    }
}
