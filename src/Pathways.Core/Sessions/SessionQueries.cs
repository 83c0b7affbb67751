using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>Which sessions somebody sees: those in which a visible youth takes part.</summary>
public static class SessionQueries
{
    /// <summary>The sessions the viewer sees.</summary>
    public static IQueryable<Session> VisibleTo(this IQueryable<Session> sessions, Viewer viewer, PathwaysDb db) =>
        sessions.WhereAnyYouthVisibleTo(s => s.Participants, p => p.Youth, viewer, db);

    /// <summary>The youths in sessions the viewer sees; of a group, only the own ones.</summary>
    public static IQueryable<SessionParticipant> VisibleTo(this IQueryable<SessionParticipant> participants, Viewer viewer,
        PathwaysDb db) =>
        participants.WhereYouthVisibleTo(p => p.Youth, viewer, db);

    /// <summary>
    /// As staff reads them. The protected note is for those with the permission, and of a group only for who wrote it and managers of all
    /// centres:
    /// it may be about a youth whom the reader does not see.
    /// </summary>
    public static IQueryable<SessionReading> ForStaff(this IQueryable<SessionParticipant> participants, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (me, may, all) = (viewer.AccountId, viewer.May(Permission.SeeProtectedNotes), viewer.AllCentres);
        return participants.VisibleTo(viewer, db).Select(p => new SessionReading(
            p.SessionId, p.Session.Kind, p.Session.State, p.Session.StartsAt, p.Session.Minutes, p.Session.Place, p.Session.Topic,
                p.Session.OpenNote,
            may && (all || p.Session.MentorId == me || p.Session.Participants.Count == 1) ? p.Session.ProtectedNote : "",
            p.Session.DomainBits, p.Session.LoggedAt, p.Session.Mentor.Name, p.Session.Participants.Count,
                p.Mood, p.Answer, p.ReadAt, p.Comment, p.CommentedAt)
        {
            Bond = p.Bond,
            BondByYouth = p.BondByYouth,
            OtherTime = p.OtherTime,
            Absent = p.Absent,
            Note = p.Note,
            Others = p.Session.Others,
            CorrectedAt = p.Session.CorrectedAt,
            CommentSeenAt = p.CommentSeenAt,
            MentorId = p.Session.MentorId,
            YouthId = p.YouthId,
            Leaver = p.Session.HandOver!.FromMentor.Name,
        });
    }

    /// <summary>
    /// Sessions the viewer may change (move, log, cancel, correct): the own ones, and those of one visible youth alone. What is done to a
    /// group concerns youths
    /// whom the viewer may not see.
    /// </summary>
    public static IQueryable<Session> ChangeableBy(this IQueryable<Session> sessions, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var me = viewer.AccountId;
        return sessions.VisibleTo(viewer, db).Where(s => s.MentorId == me || s.Participants.Count == 1);
    }

    /// <summary>Logged sessions the viewer may change.</summary>
    public static IQueryable<Session> CorrectableBy(this IQueryable<Session> sessions, Viewer viewer, PathwaysDb db) =>
        sessions.ChangeableBy(viewer, db).Where(s => s.LoggedAt != null);

    /// <summary>
    /// Logged sessions of which the viewer may say that they stand in the wrong file: whoever may correct them, and managers, of a group
    /// those of all centres.
    /// </summary>
    public static IQueryable<Session> MovableBy(this IQueryable<Session> sessions, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (all, corrects) = (viewer.AllCentres, viewer.May(Permission.PutRight));
        return corrects
            ? all ? sessions.VisibleTo(viewer, db).Where(s => s.LoggedAt != null) : sessions.CorrectableBy(viewer, db)
            : sessions.Where(s => false);
    }

    /// <summary>
    /// Planned sessions that have not ended yet: one that began is still to be found. One of unknown length lasts an hour.
    /// </summary>
    public static IQueryable<SessionParticipant> NotEnded(this IQueryable<SessionParticipant> participants, DateTime now) =>
        participants.Where(p => p.Session.State == SessionState.Planned && p.Session.StartsAt.AddMinutes(p.Session.Minutes == 0 ? 60
            : p.Session.Minutes) > now).WhereAccompanied(p => p.Youth);

    /// <summary>Held sessions in which a youth took part: what counts as a contact, everywhere.</summary>
    public static IQueryable<SessionParticipant> ThatTookPlace(this IQueryable<SessionParticipant> participants) =>
        participants.Where(p => p.Session.State == SessionState.Held && !p.Absent);
}
