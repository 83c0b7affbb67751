using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// A youth's mentors or centre have changed: planned group sessions of mentors who will not accompany the youth on the day go on without
/// this youth, so that nobody plans for,
/// or writes about, a youth whom they do not see. A session of one youth alone goes on: the next mentor holds or moves it.
/// </summary>
public sealed class LeaveGroups(PathwaysDb db, LocalTime clock)
{
    /// <summary>
    /// Takes the youth out of those groups, in the unit of work of whoever changed the mentors, and answers the moments (UTC), the first
    /// one first.
    /// The youth comes tracked, with all mentorships; those that the unit of work takes away do not count.
    /// </summary>
    public async Task<IReadOnlyList<DateTime>> RunAsync(Youth youth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(youth);
        var now = clock.UtcNow;
        var planned = await db.SessionParticipants.Include(p => p.Session)
            .Where(p => p.YouthId == youth.Id && p.Session.State == SessionState.Planned && p.Session.StartsAt > now
                && p.Session.Participants.Count > 1)
            .OrderBy(p => p.Session.StartsAt).ThenBy(p => p.SessionId)
            .ToListAsync(cancellationToken);
        var mentors = youth.Mentorships.Where(m => db.Entry(m).State != EntityState.Deleted).ToList();
        var left = planned.Where(p => !Accompanies(p.Session.MentorId, clock.DayOf(p.Session.StartsAt))).ToList();
        // a form that still names the youth is told
        foreach (var participant in left) db.Entry(participant.Session).Property(s => s.Revision).IsModified = true;
        db.SessionParticipants.RemoveRange(left);
        return [.. left.Select(p => p.Session.StartsAt)];

        bool Accompanies(int mentorId, DateOnly day) => mentors.Exists(m => m.MentorId == mentorId && m.IsOn(day));
    }
}
