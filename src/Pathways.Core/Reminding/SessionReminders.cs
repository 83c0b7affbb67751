using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Pathways.Core.Links;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;

namespace Pathways.Core.Reminding;

/// <summary>Reminders of sessions.</summary>
internal static class SessionReminders
{
    /// <summary>The session of tomorrow, to its mentor and its youths.</summary>
    public static readonly ReminderKind Tomorrow = new(ReminderRule.SessionTomorrow, ReminderSubject.Session)
    {
        DueAsync = DueAsync,
        Facts = question => question.Db.Sessions
            .Where(s => question.SubjectIds.Contains(s.Id) && s.State == SessionState.Planned && s.StartsAt > question.Now)
            .Select(s => new
            {
                Session = s,
                IsMine = s.MentorId == question.RecipientId,
                Youth = s.Participants.Count == 1 ? s.Participants.First().Youth : null,
            })
            .Select(s => new ReminderFacts
            {
                SubjectId = s.Session.Id,
                StartsAt = s.Session.StartsAt,
                Version = s.Session.Moves,
                Place = s.Session.Place,
                IsOfGroup = s.IsMine && s.Youth == null,
                YouthId = s.IsMine && s.Youth != null ? s.Youth.Id : null,
                Person = !s.IsMine ? s.Session.Mentor.Name : s.Youth == null ? null : new PersonName(
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

    private static async Task<List<Telling>> DueAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (now, end) = (plan.Now, plan.EndOfTomorrow);
        var sessions = await plan.Db.Sessions.AsNoTracking()
            .Where(s => s.State == SessionState.Planned && s.StartsAt > now && s.StartsAt < end)
            .Select(s => new
            {
                s.Id,
                s.StartsAt,
                s.Moves,
                Mentor = s.Mentor.ClosedAt == null ? new Recipient(s.MentorId, s.Mentor.Email) : null,
                Youths = s.Participants.Where(p => p.Youth.Account != null && p.Youth.Account.ClosedAt == null)
                    .Select(p => new Recipient(p.Youth.AccountId!.Value, p.Youth.Account!.Email)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from session in sessions
               from person in session.Youths.Append(session.Mentor).OfType<Recipient>()
               select new Telling(ReminderRule.SessionTomorrow, session.Id, plan.Clock.DayOf(session.StartsAt), person, session.Moves),
        ];
    }
}
