using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Links;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>
/// Reminders of sessions. Whoever was told of one is told when it changes (<see cref="TellOfChange"/>); of one session the latest word
/// stands on the page.
/// </summary>
internal static class SessionReminders
{
    /// <summary>Planning comes round so often; a reminder waits for its own instant.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan QuietBefore = TimeSpan.FromHours(2);
    private static readonly ReminderRule[] Words = [ReminderRule.SessionTomorrow, ReminderRule.SessionMoved];

    /// <summary>
    /// The session of tomorrow, to its youths and to its mentor; on a day on which the mentor is away, to whoever stands in.
    /// </summary>
    public static readonly ReminderKind Tomorrow = new(ReminderRule.SessionTomorrow, ReminderSubject.Session)
    {
        For = [Role.Youth, Role.Mentor],
        DueAsync = DueAsync,
        Facts = question => question.Db.Sessions
            .Where(s => question.SubjectIds.Contains(s.Id) && s.State == SessionState.Planned && s.StartsAt > question.Now
                && s.Participants.Any(p => question.Accompanied.Any(y => y.Id == p.YouthId))
                && (s.MentorId == question.RecipientId || s.Participants.Any(p => p.Youth.AccountId == question.RecipientId
                    || p.Youth.Mentorships.AsQueryable().Where(Mentorship.Between(question.Today, question.Today.AddDays(1)))
                        .Any(m => m.MentorId == question.RecipientId))))
            .Select(s => new
            {
                Session = s,
                IsMine = !s.Participants.Any(p => p.Youth.AccountId == question.RecipientId),
                IsOfOne = s.Participants.Count == 1, // the youth as a whole here would number every participant of every session
            })
            .Select(s => new ReminderFacts
            {
                SubjectId = s.Session.Id,
                StartsAt = s.Session.StartsAt,
                Version = s.Session.Moves,
                Entry = CalendarEntry.OfSession(s.Session.Id, s.Session.StartsAt, s.Session.Minutes, s.Session.Revision),
                Place = s.Session.Place,
                IsOfGroup = s.IsMine && !s.IsOfOne,
                YouthId = s.IsMine && s.IsOfOne ? s.Session.Participants.Select(p => (int?)p.YouthId).FirstOrDefault() : null,
                Person = !s.IsMine ? s.Session.Mentor.Name : !s.IsOfOne ? null : new PersonName(
                    s.Session.Participants.Select(p => p.Youth.Name.Arabic).FirstOrDefault() ?? "",
                    s.Session.Participants.Select(p => p.Youth.Name.Latin).FirstOrDefault() ?? ""),
            }),
        Link = (facts, forYouth) => forYouth ? new Link(LinkTo.MySessions)
            : facts.YouthId is { } youth ? new Link(LinkTo.SessionsOfYouth, youth) : new Link(LinkTo.Session, facts.SubjectId),
        Mail = "Session",
        MailSaysHowSoon = true,
        IsOnHome = true,
        IsExplained = true,
    };

    /// <summary>
    /// The session in an hour, to the same people; not to whom something of it was told within the last hours, which says it all.
    /// </summary>
    public static readonly ReminderKind InAnHour = Tomorrow with
    {
        Rule = ReminderRule.SessionInAnHour,
        DueAsync = InAnHourAsync,
        CannotWait = true,
    };

    /// <summary>Another hour, place or mentor, to whom had been told of it.</summary>
    public static readonly ReminderKind Moved = Tomorrow with
    {
        Rule = ReminderRule.SessionMoved,
        DueAsync = null,
        Mail = "Session.Moved",
        CannotWait = true,
        MailSaysHowSoon = false,
        IsExplained = false,
    };

    /// <summary>It does not take place, or not with the one who is told.</summary>
    public static readonly ReminderKind Cancelled = new(ReminderRule.SessionCancelled, ReminderSubject.Session)
    {
        For = [Role.Youth, Role.Mentor],
        Facts = question => question.Db.Sessions
            .Where(s => question.SubjectIds.Contains(s.Id) && s.StartsAt > question.Now
                && s.Participants.Any(p => question.Accompanied.Any(y => y.Id == p.YouthId))
                && (s.State == SessionState.Cancelled || s.State == SessionState.Postponed
                    || (s.MentorId != question.RecipientId && !s.Participants.Any(p => p.Youth.AccountId == question.RecipientId))))
            .Select(s => new ReminderFacts
            {
                SubjectId = s.Id,
                StartsAt = s.StartsAt,
                Version = s.Moves,
                Entry = CalendarEntry.OfSession(s.Id, s.StartsAt, s.Minutes, s.Revision),
            }),
        CancelsEntry = true,
        CannotWait = true,
        Link = (_, forYouth) => new Link(forYouth ? LinkTo.MySessions : LinkTo.FirstPage),
        Mail = "Session.Cancelled",
        IsOnHome = true,
    };

    private static async Task<List<Telling>> DueAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var tellings = await BeforeAsync(plan, plan.EndOfTomorrow, cancellationToken);
        if (tellings.Count == 0) return [];
        var ids = tellings.Select(telling => telling.SubjectId).Distinct().ToList();
        var moved = (await plan.Db.Reminders.AsNoTracking()
            .Where(r => r.Rule == ReminderRule.SessionMoved && ids.Contains(r.SubjectId) && r.DroppedAt == null)
            .Select(r => new { r.SubjectId, r.Version, r.DueOn, r.RecipientId, r.SendAfter }).ToListAsync(cancellationToken))
            .Where(r => plan.Clock.DayOf(r.SendAfter) >= r.DueOn.AddDays(-1)) // told of the change so late that it says all
            .Select(r => (r.SubjectId, r.Version, r.RecipientId)).ToHashSet();
        return
        [
            .. tellings.Where(telling => !moved.Contains((telling.SubjectId, telling.Version, telling.To.Id)))
                .Select(telling => telling with { From = null }),
        ];
    }

    private static async Task<List<Telling>> InAnHourAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var tellings = await BeforeAsync(plan, plan.Now + Hour + Round, cancellationToken);
        if (tellings.Count == 0) return [];
        var ids = tellings.Select(telling => telling.SubjectId).Distinct().ToList();
        var lately = plan.Now - QuietBefore;
        var told = (await plan.Db.Reminders.AsNoTracking()
            .Where(r => Words.Contains(r.Rule) && ids.Contains(r.SubjectId) && r.DroppedAt == null
                && (r.SentAt == null || r.SentAt > lately))
            .Select(r => new { r.SubjectId, r.Version, r.RecipientId }).ToListAsync(cancellationToken))
            .Select(r => (r.SubjectId, r.Version, r.RecipientId)).ToHashSet();
        return
        [
            .. tellings.Where(telling => !told.Contains((telling.SubjectId, telling.Version, telling.To.Id)))
                .Select(telling => telling with { Rule = ReminderRule.SessionInAnHour, From = telling.From - Hour }),
        ];
    }

    /// <summary>Whom to tell of the sessions that begin before an instant; each with its start.</summary>
    private static async Task<List<Telling>> BeforeAsync(ReminderPlanning plan, DateTime end, CancellationToken cancellationToken)
    {
        var (now, today, tomorrow) = (plan.Now, plan.Today, plan.Today.AddDays(1));
        var accompanied = plan.Db.Youths.Where(Youth.IsAccompanied);
        var sessions = await plan.Db.Sessions.AsNoTracking()
            .Where(s => s.State == SessionState.Planned && s.StartsAt > now && s.StartsAt < end
                && s.Participants.Any(p => accompanied.Any(y => y.Id == p.YouthId)))
            .Select(s => new
            {
                s.Id,
                s.StartsAt,
                s.Moves,
                Mentor = s.Mentor.ClosedAt == null ? new Recipient(s.MentorId, s.Mentor.MailsTo) : null,
                Away = plan.Db.Absences.Where(Absence.Between(today, tomorrow)).Where(a => a.MentorId == s.MentorId)
                    .Select(a => new { a.From, a.To }).ToList(),
                Covers = s.Participants.SelectMany(p => p.Youth.Mentorships).AsQueryable().Where(Mentorship.Between(today, tomorrow))
                    .Where(m => m.IsCover).Select(m => new { m.From, m.To, Person = new Recipient(m.MentorId, m.Mentor.MailsTo) }).ToList(),
                Youths = s.Participants.Where(p => accompanied.Any(y => y.Id == p.YouthId))
                    .Where(p => p.Youth.Account != null && p.Youth.Account.ClosedAt == null)
                    .Select(p => new Recipient(p.Youth.AccountId!.Value, p.Youth.Account!.MailsTo)).ToList(),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        return
        [
            .. from session in sessions
               let day = plan.Clock.DayOf(session.StartsAt)
               let covers = session.Covers.Where(c => c.From <= day && !(c.To < day)).Select(c => (Recipient?)c.Person).Distinct().ToList()
               let staff = covers.Count > 0 && session.Away.Exists(a => a.From <= day && a.To >= day) ? covers : [session.Mentor]
               from person in session.Youths.Concat<Recipient?>(staff).OfType<Recipient>()
               select new Telling(ReminderRule.SessionTomorrow, session.Id, day, person, session.Moves) { From = session.StartsAt },
        ];
    }
}
