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
        var people = await db.SessionParticipants.AsNoTracking().WhereAccompanied(p => p.Youth).Where(p => p.SessionId == sessionId)
            .SelectMany(
                p => p.Youth.Mentorships.AsQueryable().Where(Mentorship.On(today)),
                (p, m) => new
                {
                    Mentor = new Recipient(m.MentorId, m.Mentor.MailsTo),
                    LoggedIt = p.Session.MentorId == m.MentorId,
                    Alone = p.Session.Participants.Count == 1,
                })
            .ToListAsync(cancellationToken);
        var author = people.Where(p => p.LoggedIt && !string.IsNullOrEmpty(p.Mentor.Email)).ToList();
        await db.TellAsync(
            from person in author.Count > 0 ? author : [.. people.Where(p => p.Alone)]
            select new Telling(ReminderRule.FeedbackAsked, sessionId, today, person.Mentor) { OnPage = false },
            clock.UtcNow, cancellationToken);
    }
}
