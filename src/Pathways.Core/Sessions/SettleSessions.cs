using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// What becomes of planned sessions when a youth goes, or moves to where the mentor does not work: nothing stays planned that nobody can
/// hold. All in the unit of work of whoever changed the youth; who had been told of a session is told of the change.
/// </summary>
public sealed class SettleSessions(PathwaysDb db, LocalTime clock, TellOfChange tell)
{
    /// <summary>The planned sessions of a youth that lie ahead, the first one first. One statement.</summary>
    public async Task<IReadOnlyList<SessionAhead>> AheadAsync(int youthId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return await db.SessionParticipants.AsNoTracking()
            .Where(p => p.YouthId == youthId && p.Session.State == SessionState.Planned && p.Session.StartsAt > now)
            .OrderBy(p => p.Session.StartsAt).ThenBy(p => p.SessionId)
            .Select(p => new SessionAhead(p.SessionId, p.Session.StartsAt, p.Session.MentorId, p.Session.Mentor.Name,
                p.Session.Participants.Count > 1))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Nobody is accompanied any more: sessions of this youth alone are called off, groups go on without.</summary>
    public async Task EndAllAsync(int youthId, CancellationToken cancellationToken)
    {
        foreach (var session in await AheadOfAsync(youthId, cancellationToken))
        {
            if (session.Participants.Count > 1) await LeaveAsync(session, youthId, cancellationToken);
            else await CallOffAsync(session, cancellationToken);
        }
    }

    /// <summary>
    /// The mentors of a youth have changed: a session of this youth alone whose mentor will not accompany on its day goes to the next
    /// mentor, or is called off when there is none; a group goes on without. The youth comes tracked, with all mentorships; those that the
    /// unit of work takes away do not count. Answers the moments (UTC) of the groups, the first one first.
    /// </summary>
    public async Task<IReadOnlyList<DateTime>> SettleAsync(Youth youth, int? nextMentorId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(youth);
        var mentors = youth.Mentorships.Where(m => db.Entry(m).State != EntityState.Deleted).ToList();
        var groups = new List<DateTime>();
        foreach (var session in await AheadOfAsync(youth.Id, cancellationToken))
        {
            var day = clock.DayOf(session.StartsAt);
            if (mentors.Exists(m => m.MentorId == session.MentorId && m.IsOn(day))) continue;
            if (session.Participants.Count > 1)
            {
                await LeaveAsync(session, youth.Id, cancellationToken);
                groups.Add(session.StartsAt);
            }
            else if (nextMentorId is { } next)
            {
                var former = session.MentorId;
                session.GiveTo(next);
                await tell.GivenAsync(session, former, cancellationToken);
            }
            else
            {
                await CallOffAsync(session, cancellationToken);
            }
        }

        return groups;
    }

    private async Task<List<Session>> AheadOfAsync(int youthId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return await db.Sessions.Include(s => s.Participants)
            .Where(s => s.State == SessionState.Planned && s.StartsAt > now && s.Participants.Any(p => p.YouthId == youthId))
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
    }

    private async Task CallOffAsync(Session session, CancellationToken cancellationToken)
    {
        session.CallOff();
        await tell.RunAsync(session, cancellationToken);
    }

    private async Task LeaveAsync(Session session, int youthId, CancellationToken cancellationToken)
    {
        await tell.LeavingAsync(session, youthId, cancellationToken);
        db.SessionParticipants.RemoveRange(session.Participants.Where(p => p.YouthId == youthId));
        db.Entry(session).Property(s => s.Revision).IsModified = true; // a form that still names the youth is told
    }
}
