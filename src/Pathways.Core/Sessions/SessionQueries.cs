using Pathways.Core.Access;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>Which sessions somebody sees: those in which a visible youth takes part.</summary>
public static class SessionQueries
{
    /// <summary>The sessions the viewer sees.</summary>
    public static IQueryable<Session> VisibleTo(this IQueryable<Session> sessions, Viewer viewer) =>
        sessions.WhereAnyYouthVisibleTo(s => s.Participants, p => p.Youth, viewer);

    /// <summary>The youths in sessions the viewer sees; of a group, only the own ones.</summary>
    public static IQueryable<SessionParticipant> VisibleTo(this IQueryable<SessionParticipant> participants, Viewer viewer) =>
        participants.WhereYouthVisibleTo(p => p.Youth, viewer);
}
