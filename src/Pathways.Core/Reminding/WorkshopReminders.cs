using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Links;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>Reminders of workshops. Of one workshop the latest word stands on the page.</summary>
internal static class WorkshopReminders
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ReminderKind> All =
    [
        // To who has a place
        Kind(ReminderRule.WorkshopTomorrow, WithPlace) with
        {
            DueAsync = DueAsync,
            Mail = "Session",
            MailSaysHowSoon = true,
            IsExplained = true,
        },

        // To who has a place or waits for one
        Kind(ReminderRule.WorkshopMoved, WithPlaceOrWaiting) with { Mail = "Session.Moved", CannotWait = true },

        // To who moved up from the waiting list
        Kind(ReminderRule.WorkshopPlace, WithPlace) with { Mail = "Workshop.Place", CannotWait = true },

        // To who had a place or waited for one
        Kind(ReminderRule.WorkshopCancelled, question => question.Db.Workshops.Where(w => w.State == WorkshopState.Cancelled)) with
        {
            Mail = "Workshop.Cancelled",
            CancelsEntry = true,
            CannotWait = true,
        },

        // To who had a place or waited for one, when that was a mistake
        Kind(ReminderRule.WorkshopOnAgain, WithPlaceOrWaiting) with { Mail = "Workshop.OnAgain", CannotWait = true },
    ];

    private static ReminderKind Kind(ReminderRule rule, Func<ReminderQuestion, IQueryable<Workshop>> which) =>
        new(rule, ReminderSubject.Workshop)
        {
            For = [Role.Youth, Role.Mentor, Role.Manager, Role.Psychologist],
            Facts = question => which(question).Where(w => question.SubjectIds.Contains(w.Id) && w.StartsAt > question.Now)
                .Select(w => new ReminderFacts
                {
                    SubjectId = w.Id,
                    StartsAt = w.StartsAt,
                    Version = w.Moves,
                    // whoever waits for a place has nothing in the calendar
                    Entry = w.Registrations.Any(r => r.State == RegistrationState.Registered
                        && (r.StaffId == question.RecipientId || r.Youth!.AccountId == question.RecipientId))
                        ? CalendarEntry.OfWorkshop(w.Id, w.StartsAt, w.Minutes, w.Revision) : null,
                    TitleArabic = w.TitleArabic,
                    TitleLatin = w.TitleLatin,
                }),
            Link = (facts, _) => new Link(LinkTo.Workshop, facts.SubjectId),
            Mail = "",
            IsOnHome = true,
        };

    private static IQueryable<Workshop> WithPlace(ReminderQuestion question) =>
        question.Db.Workshops.Where(w => w.State == WorkshopState.Published && w.Registrations.Any(r =>
            r.State == RegistrationState.Registered
            && (r.StaffId == question.RecipientId || r.Youth!.AccountId == question.RecipientId)));

    private static IQueryable<Workshop> WithPlaceOrWaiting(ReminderQuestion question) =>
        question.Db.Workshops.Where(w => w.State == WorkshopState.Published && w.Registrations.Any(r =>
            r.State != RegistrationState.Withdrawn
            && (r.StaffId == question.RecipientId || r.Youth!.AccountId == question.RecipientId)));

    private static async Task<List<Telling>> DueAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (now, end) = (plan.Now, plan.EndOfTomorrow);
        var accompanied = plan.Db.Youths.Where(Youth.IsAccompanied);
        var places = await plan.Db.Registrations.AsNoTracking()
            .Where(r => r.YouthId == null || accompanied.Any(y => y.Id == r.YouthId))
            .Where(r => r.State == RegistrationState.Registered && r.Workshop.State == WorkshopState.Published && r.Workshop.StartsAt > now
                && r.Workshop.StartsAt < end)
            .Select(r => new
            {
                r.WorkshopId,
                r.Workshop.StartsAt,
                r.Workshop.Moves,
                Staff = r.Staff == null || r.Staff.ClosedAt != null ? null : new Recipient(r.Staff.Id, r.Staff.MailsTo),
                Youth = r.Youth == null || r.Youth.Account == null || r.Youth.Account.ClosedAt != null ? null
                    : new Recipient(r.Youth.Account.Id, r.Youth.Account.MailsTo),
            })
            .ToListAsync(cancellationToken);
        if (places.Count == 0) return [];
        var ids = places.Select(place => place.WorkshopId).Distinct().ToList();
        var moved = (await plan.Db.Reminders.AsNoTracking()
            .Where(r => r.Rule == ReminderRule.WorkshopMoved && ids.Contains(r.SubjectId) && r.DroppedAt == null)
            .Select(r => new { r.SubjectId, r.Version, r.DueOn, r.RecipientId, r.SendAfter }).ToListAsync(cancellationToken))
            .Where(r => plan.Clock.DayOf(r.SendAfter) >= r.DueOn.AddDays(-1)) // told of the change so late that it says all
            .Select(r => (r.SubjectId, r.Version, r.RecipientId)).ToHashSet();
        return
        [
            .. from place in places
               let person = place.Staff ?? place.Youth
               where person is not null && !moved.Contains((place.WorkshopId, place.Moves, person.Id))
               select new Telling(ReminderRule.WorkshopTomorrow, place.WorkshopId, plan.Clock.DayOf(place.StartsAt), person, place.Moves),
        ];
    }
}
