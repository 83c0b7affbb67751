using Pathways.Core.Links;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>Reminders of the own account.</summary>
internal static class AccountReminders
{
    /// <summary>Somebody else made a new code, to the owner of an account in use; some weeks long.</summary>
    public static readonly ReminderKind CodeMade = new(ReminderRule.CodeMade, ReminderSubject.Invitation)
    {
        Facts = question => question.Db.Invitations.Where(i => question.SubjectIds.Contains(i.Id))
            .Select(i => new ReminderFacts { SubjectId = i.Id }),
        Link = (_, _) => new Link(LinkTo.MyAccount),
        Mail = "Code",
        IsOnHome = true,
        IsForSafety = true,
    };
}
