using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Sessions;

/// <summary>
/// A planned session was moved, went to another place or will not take place: whoever had been told of it is told once of the change, so
/// that no mail keeps the old hour.
/// </summary>
public sealed class TellOfChange(PathwaysDb db, LocalTime clock)
{
    private static readonly ReminderRule[] Told = [ReminderRule.SessionTomorrow, ReminderRule.SessionMoved];

    /// <summary>Adds the rows to what is saved next, after the session was changed; none for a session that has begun.</summary>
    public Task RunAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return TellAsync(session, session.State == SessionState.Planned ? ReminderRule.SessionMoved : ReminderRule.SessionCancelled,
            db.Reminders, cancellationToken);
    }

    /// <summary>Another mentor holds it from now on: for the former one it is cancelled, for the others changed.</summary>
    internal async Task GivenAsync(Session session, int formerMentorId, CancellationToken cancellationToken)
    {
        await TellAsync(session, ReminderRule.SessionMoved, db.Reminders.Where(r => r.RecipientId != formerMentorId), cancellationToken);
        await TellAsync(session, ReminderRule.SessionCancelled, db.Reminders.Where(r => r.RecipientId == formerMentorId),
            cancellationToken);
    }

    /// <summary>A group goes on without a youth: for this youth it is cancelled.</summary>
    internal Task LeavingAsync(Session session, int youthId, CancellationToken cancellationToken) =>
        TellAsync(session, ReminderRule.SessionCancelled,
            db.Reminders.Where(r => db.Youths.Any(y => y.Id == youthId && y.AccountId == r.RecipientId)), cancellationToken);

    private async Task TellAsync(Session session, ReminderRule rule, IQueryable<Reminder> of, CancellationToken cancellationToken)
    {
        var (id, now) = (session.Id, clock.UtcNow);
        if (session.StartsAt <= now) return;
        var people = await of.AsNoTracking()
            .Where(r => r.SubjectId == id && Told.Contains(r.Rule) && r.SentAt != null && r.Recipient.ClosedAt == null)
            .Select(r => new { r.RecipientId, r.Recipient.MailsTo }).Distinct().ToListAsync(cancellationToken);
        await db.TellAsync(
            people.Select(p => new Telling(rule, id, clock.DayOf(session.StartsAt), new Recipient(p.RecipientId, p.MailsTo),
                session.Moves)), now, cancellationToken);
    }
}
