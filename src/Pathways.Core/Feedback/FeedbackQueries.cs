using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Feedback;

/// <summary>Which feedback somebody sees.</summary>
public static class FeedbackQueries
{
    /// <summary>
    /// Feedback on sessions the viewer sees: for managers, and for the mentors who accompany now, so that a question goes with the file to
    /// a cover or the next mentor.
    /// Of a group only the own: it may be about a youth whom the viewer does not see. Nobody else reads any, a youth least of all.
    /// </summary>
    public static IQueryable<SessionFeedback> VisibleTo(this IQueryable<SessionFeedback> feedback, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (me, all) = (viewer.AccountId, viewer.AllCentres);
        var seen = feedback.WhereAnyYouthVisibleTo(f => f.Session.Participants, p => p.Youth, viewer, db);
        if (viewer.May(Permission.GiveFeedback)) return seen.Where(f => all || f.ManagerId == me || f.Session.Participants.Count == 1);
        return viewer.May(Permission.AnswerFeedback) ? seen.Where(f => f.Session.MentorId == me || f.Session.Participants.Count == 1)
            : feedback.Where(f => false);
    }

    /// <summary>Questions that wait for a mentor's answer; of a session whose youths are all gone nothing is asked any more.</summary>
    public static IQueryable<SessionFeedback> Unanswered(this IQueryable<SessionFeedback> feedback, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var accompanied = db.SessionParticipants.WhereAccompanied(p => p.Youth);
        return feedback.Where(f => f.State == FeedbackState.Asked && accompanied.Any(p => p.SessionId == f.SessionId));
    }

    /// <summary>Questions that are not settled.</summary>
    public static IQueryable<SessionFeedback> Open(this IQueryable<SessionFeedback> feedback) =>
        feedback.Where(f => f.State == FeedbackState.Asked || f.State == FeedbackState.Answered);
}
