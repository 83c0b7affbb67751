using Microsoft.EntityFrameworkCore;
using Pathways.Core.Reminders;
using Pathways.Core.Workshops;

namespace Pathways.Core.Reminding;

public sealed partial class SendReminders
{
    private static bool IsOfGrowth(ReminderRule rule) => rule is ReminderRule.WorkshopTomorrow or ReminderRule.WorkshopPlace
        or ReminderRule.WorkshopCancelled or ReminderRule.AccreditationIn90Days or ReminderRule.AccreditationIn30Days;

    /// <summary>What to say about a workshop or an accreditation, or null when there is nothing to say any more.</summary>
    private async Task<ReminderFacts?> GrowthFactsAsync(Claimed reminder, bool forYouth, CancellationToken cancellationToken)
    {
        if (reminder.Rule is ReminderRule.AccreditationIn90Days or ReminderRule.AccreditationIn30Days)
        {
            var holds = await db.Accreditations.AsNoTracking()
                .AnyAsync(a => a.Id == reminder.SubjectId && a.ValidUntil == reminder.DueOn && !db.Accreditations.Any(later =>
                    later.AccountId == a.AccountId && later.ValidUntil > a.ValidUntil), cancellationToken);
            return holds ? new ReminderFacts(reminder.Rule, forYouth, reminder.DueOn, null, "") : null;
        }

        var workshop = await db.Workshops.AsNoTracking().Where(w => w.Id == reminder.SubjectId).Select(w => new
        {
            w.StartsAt,
            w.State,
            HasPlace = w.Registrations.Any(r => r.State == RegistrationState.Registered
                && (r.StaffId == reminder.RecipientId || r.Youth!.AccountId == reminder.RecipientId)),
        }).SingleOrDefaultAsync(cancellationToken);
        if (workshop is null || workshop.StartsAt < clock.UtcNow || clock.DayOf(workshop.StartsAt) != reminder.DueOn) return null;
        var holdsStill = reminder.Rule == ReminderRule.WorkshopCancelled ? workshop.State == WorkshopState.Cancelled
            : workshop.State == WorkshopState.Published && workshop.HasPlace;
        return holdsStill ? new ReminderFacts(reminder.Rule, forYouth, reminder.DueOn, workshop.StartsAt, "") : null;
    }
}
