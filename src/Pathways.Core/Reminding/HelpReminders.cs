using Pathways.Core.Accounts;
using Pathways.Core.Help;
using Pathways.Core.Links;
using Pathways.Core.Reminders;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>
/// Calls for help overtake the reminders of the morning. A call is told as long as nobody answered it, also on a later day; an answer,
/// until the call is closed. Pages say them by other means: a banner, the youth's own home.
/// </summary>
internal static class HelpReminders
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ReminderKind> All =
    [
        // To those whom EscalateHelp finds, stage after stage
        Call(ReminderRule.HelpAsked, "Help.Asked", Role.Mentor, Role.Manager),
        Call(ReminderRule.HelpUnanswered, "Help.Unanswered", Role.Manager),
        Call(ReminderRule.HelpUnansweredLong, "Help.Unanswered", Role.Manager),

        // To the youth who asked
        new(ReminderRule.HelpAnswered, ReminderSubject.HelpRequest)
        {
            For = [Role.Youth],
            Facts = question => question.Db.HelpRequests.WhereAccompanied(h => h.Youth)
                .Where(h => question.SubjectIds.Contains(h.Id) && h.ClosedAt == null && h.AnsweredAt != null)
                .Select(h => new ReminderFacts { SubjectId = h.Id }),
            Link = (_, _) => new Link(LinkTo.MyHelp),
            Mail = "Help.Answered",
            OutlivesItsDay = true,
            Overtakes = true,
            IsForSafety = true,
        },
    ];

    private static ReminderKind Call(ReminderRule rule, string mail, params IReadOnlyList<Role> roles) =>
        new(rule, ReminderSubject.HelpRequest)
        {
            For = roles,
            Facts = question => question.Db.HelpRequests.Unanswered().Where(h => question.SubjectIds.Contains(h.Id))
                .Select(h => new ReminderFacts { SubjectId = h.Id, IsUrgent = h.Kind == HelpKind.Danger }),
            Link = (facts, _) => new Link(LinkTo.AnswerHelp, facts.SubjectId),
            Mail = mail,
            UrgentMail = "Help.Urgent",
            OutlivesItsDay = true,
            Overtakes = true,
            IsForSafety = true,
        };
}
