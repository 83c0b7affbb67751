using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Links;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>What the programme itself needs.</summary>
internal static class ProgrammeReminders
{
    /// <summary>How many days long what was missed is still told.</summary>
    private const int CatchUpDays = 3;

    /// <summary>An entry within so many days ends the reminder, however many days before it the organisation chose.</summary>
    private const int LastEntryDays = 7;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ReminderKind> All =
    [
        // No session was noted for some days, to the mentor and to the managers of the mentor's centres; not during an absence
        new(ReminderRule.MentorWithoutEntry, ReminderSubject.Account)
        {
            For = [Role.Mentor, Role.Manager],
            DueAsync = WithoutEntryAsync,
            Days = _ => 14,
            FewestDays = LastEntryDays,
            Facts = question =>
            {
                var since = question.Plan.Clock.StartOf(question.Today.AddDays(-LastEntryDays));
                var (today, me) = (question.Today, question.RecipientId);
                var accompanied = question.Accompanied;
                return question.Db.Users
                    .Where(a => question.SubjectIds.Contains(a.Id) && a.ClosedAt == null
                        && (a.Id == me || a.Centres.Any(c => c.Centre.Staff.Any(s => s.AccountId == me)))
                        && question.Db.Mentorships.Where(Mentorship.LeadOn(today))
                            .Any(m => m.MentorId == a.Id && accompanied.Any(y => y.Id == m.YouthId))
                        && !question.Db.Absences.Where(Absence.Between(today, today)).Any(absence => absence.MentorId == a.Id)
                        && !question.Db.Sessions.Any(s => s.MentorId == a.Id && s.State == SessionState.Held && s.StartsAt >= since))
                    .Select(a => new ReminderFacts { SubjectId = a.Id, Person = a.Id == me ? null : a.Name });
            },
            Link = (facts, _) => new Link(facts.Person is null ? LinkTo.Log : LinkTo.Team),
            Mail = "Waits",
            HasSentence = true,
            SaysWhose = true,
            OutlivesItsDay = true,
        },

        // Nobody checked a partner's entry for a long time, to the managers of all centres
        new(ReminderRule.PartnerStale, ReminderSubject.Partner)
        {
            For = [Role.Manager],
            DueAsync = PartnersAsync,
            Facts = question =>
            {
                var before = question.Today.MonthsLater(-question.Plan.Settings.ContentCheckMonths);
                return question.Db.Partners.Where(p => question.SubjectIds.Contains(p.Id)
                    && (p.VerifiedOn == null || p.VerifiedOn <= before))
                    .Select(p => new ReminderFacts { SubjectId = p.Id, TitleArabic = p.NameArabic, TitleLatin = p.NameLatin });
            },
            Link = (facts, _) => new Link(LinkTo.Partner, facts.SubjectId),
            Mail = "Waits",
            HasSentence = true,
            OutlivesItsDay = true,
        },
    ];

    private static async Task<List<Telling>> WithoutEntryAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (db, today, days) = (plan.Db, plan.Today, plan.DaysOf(ReminderRule.MentorWithoutEntry));
        var accompanied = db.Youths.Where(Youth.IsAccompanied);
        var since = plan.Clock.StartOf(today.AddDays(1 - days));
        var mentors = await db.Users.AsNoTracking()
            .Where(a => a.Role == Role.Mentor && a.ClosedAt == null
                && !db.Absences.Where(Absence.Between(today, today)).Any(absence => absence.MentorId == a.Id)
                && !db.Sessions.Any(s => s.MentorId == a.Id && s.State == SessionState.Held && s.StartsAt >= since))
            .Select(a => new
            {
                Mentor = new Recipient(a.Id, a.MailsTo),
                LeadsSince = db.Mentorships.Where(Mentorship.LeadOn(today))
                    .Where(m => m.MentorId == a.Id && accompanied.Any(y => y.Id == m.YouthId)).Min(m => (DateOnly?)m.From),
                Last = db.Sessions.Where(s => s.MentorId == a.Id && s.State == SessionState.Held).Max(s => (DateTime?)s.StartsAt),
                Managers = a.Centres.SelectMany(c => c.Centre.Staff)
                    .Where(s => s.Account.Role == Role.Manager && s.Account.ClosedAt == null)
                    .Select(s => new Recipient(s.AccountId, s.Account.MailsTo)).ToList(),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        return
        [
            .. from mentor in mentors
               where mentor.LeadsSince is not null
               let leads = mentor.LeadsSince.GetValueOrDefault()
               let last = mentor.Last is { } at ? plan.Clock.DayOf(at) : leads
               let day = (last > leads ? last : leads).AddDays(days)
               where day <= today && day >= today.AddDays(-CatchUpDays)
               from person in mentor.Managers.Append(mentor.Mentor).Distinct()
               select new Telling(ReminderRule.MentorWithoutEntry, mentor.Mentor.Id, day, person),
        ];
    }

    private static async Task<List<Telling>> PartnersAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (today, months) = (plan.Today, plan.Settings.ContentCheckMonths);
        var (from, to) = (today.AddDays(-CatchUpDays).MonthsLater(-months).AddDays(-3), today.MonthsLater(-months).AddDays(3));
        var stale = (await plan.Db.Partners.AsNoTracking().Where(p => p.VerifiedOn >= from && p.VerifiedOn <= to)
            .Select(p => new { p.Id, p.VerifiedOn }).ToListAsync(cancellationToken))
            .Select(p => (p.Id, On: p.VerifiedOn!.Value.MonthsLater(months)))
            .Where(p => p.On <= today && p.On >= today.AddDays(-CatchUpDays)).ToList();
        if (stale.Count == 0) return [];
        var managers = await plan.Db.Users.AsNoTracking().Where(a => a.Role == Role.Manager && a.AllCentres && a.ClosedAt == null)
            .Select(a => new Recipient(a.Id, a.MailsTo)).ToListAsync(cancellationToken);
        return [.. from partner in stale from manager in managers
            select new Telling(ReminderRule.PartnerStale, partner.Id, partner.On, manager)];
    }
}
