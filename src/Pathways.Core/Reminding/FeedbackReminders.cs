using Pathways.Core.Accounts;
using Pathways.Core.Feedback;
using Pathways.Core.Links;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>Reminders of what managers ask.</summary>
internal static class FeedbackReminders
{
    /// <summary>A question about a session, to its mentor (<see cref="TellOfQuestion"/>), until somebody answers it.</summary>
    public static readonly ReminderKind Asked = new(ReminderRule.FeedbackAsked, ReminderSubject.Session)
    {
        For = [Role.Mentor],
        Facts = question => question.Db.SessionFeedback.Unanswered(question.Db).Where(f => question.SubjectIds.Contains(f.SessionId))
            .Select(f => f.SessionId).Distinct().Select(session => new ReminderFacts { SubjectId = session }),
        Link = (_, _) => new Link(LinkTo.MyFeedback),
        Mail = "Feedback",
        OutlivesItsDay = true,
    };
}
