using Microsoft.EntityFrameworkCore;
using Pathways.Core.Reminders;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;

namespace Pathways.Core.Reminding;

public sealed partial class PlanReminders
{
    /// <summary>The workshop of tomorrow, to those who have a place.</summary>
    private async Task<List<Told>> WorkshopsAsync(CancellationToken cancellationToken)
    {
        var (now, end) = (clock.UtcNow, clock.StartOf(clock.Today.AddDays(2)));
        var places = await db.Registrations.AsNoTracking()
            .Where(r => r.State == RegistrationState.Registered && r.Workshop.State == WorkshopState.Published && r.Workshop.StartsAt > now
                && r.Workshop.StartsAt < end)
            .Select(r => new
            {
                r.WorkshopId,
                r.Workshop.StartsAt,
                Staff = r.Staff == null || r.Staff.ClosedAt != null ? null : new Person(r.Staff.Id, r.Staff.Email),
                Youth = r.Youth == null || r.Youth.Account == null || r.Youth.Account.ClosedAt != null ? null
                    : new Person(r.Youth.Account.Id, r.Youth.Account.Email),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from place in places
               let person = place.Staff ?? place.Youth
               where person is not null
               select Tell(ReminderRule.WorkshopTomorrow, place.WorkshopId, clock.DayOf(place.StartsAt), person.Id, person.Email),
        ];
    }

    /// <summary>
    /// Accreditations that end within 90 and within 30 days, to the holder and to the managers of the holder's centres; not when a later
    /// one is recorded. Each of the two is told
    /// once for an end date, also when the job did not run on the very day.
    /// </summary>
    private async Task<List<Told>> AccreditationsAsync(CancellationToken cancellationToken)
    {
        var (today, until) = (clock.Today, clock.Today.AddDays(Accreditation.FirstReminderDays));
        var ending = await db.Accreditations.AsNoTracking()
            .Where(a => a.ValidUntil >= today && a.ValidUntil <= until && a.Account.ClosedAt == null
                && !db.Accreditations.Any(later => later.AccountId == a.AccountId && later.ValidUntil > a.ValidUntil))
            .Select(a => new
            {
                a.Id,
                a.ValidUntil,
                Holder = new Person(a.AccountId, a.Account.Email),
                Managers = a.Account.Centres.SelectMany(c => c.Centre.Staff).Where(s => s.Account.Role == Accounts.Role.Manager
                    && s.Account.ClosedAt == null).Select(s => new Person(s.AccountId, s.Account.Email)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from accreditation in ending
               from person in accreditation.Managers.Append(accreditation.Holder).DistinctBy(person => person.Id)
               let rule = accreditation.ValidUntil <= today.AddDays(Accreditation.LastReminderDays) ? ReminderRule.AccreditationIn30Days
                   : ReminderRule.AccreditationIn90Days
               select Tell(rule, accreditation.Id, accreditation.ValidUntil, person.Id, person.Email),
        ];
    }
}
