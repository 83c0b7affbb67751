using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Feedback;

/// <summary>
/// Adds the rows by which a mentor is told by e-mail that a manager asks something about a session: once a day and session. Told is who
/// logged it while he or she
/// accompanies; else, of a session of one youth, whoever accompanies now. Saved together with the question.
/// </summary>
public sealed class TellOfQuestion(PathwaysDb db, LocalTime clock)
{
    /// <summary>Adds them to what is saved next.</summary>
    public async Task RunAsync(int sessionId, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var people = await db.SessionParticipants.AsNoTracking().Where(p => p.SessionId == sessionId)
            .SelectMany(
                p => p.Youth.Mentorships.AsQueryable().Where(Mentorship.On(today))
                    .Where(m => m.Mentor.ClosedAt == null && m.Mentor.Email != null),
                (p, m) => new { Id = m.MentorId, LoggedIt = p.Session.MentorId == m.MentorId, Alone = p.Session.Participants.Count == 1 })
            .Distinct().ToListAsync(cancellationToken);
        var told = await db.Reminders.AsNoTracking().Where(r => r.Rule == ReminderRule.FeedbackAsked && r.SubjectId == sessionId
            && r.DueOn == today).Select(r => r.RecipientId).ToListAsync(cancellationToken);
        var author = people.Where(p => p.LoggedIt).ToList();
        db.Reminders.AddRange((author.Count > 0 ? author : [.. people.Where(p => p.Alone)]).Select(p => p.Id).Distinct().Except(told)
            .Select(id =>
            new Reminder
            {
                Rule = ReminderRule.FeedbackAsked,
                SubjectId = sessionId,
                DueOn = today,
                RecipientId = id,
                Channel = ReminderChannel.Email,
                SendAfter = clock.UtcNow
            }));
    }
}
