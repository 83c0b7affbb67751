using Pathways.Core.Accounts;
using Pathways.Core.Links;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>Reminders of the own account.</summary>
internal static class AccountReminders
{
    /// <summary>Somebody else made a new code, to the owner of an account in use; some weeks long.</summary>
    public static readonly ReminderKind CodeMade = new(ReminderRule.CodeMade, ReminderSubject.Invitation)
    {
        For = [Role.Youth, Role.Mentor, Role.Manager, Role.Psychologist, Role.Admin],
        Facts = question => question.Db.Invitations.Where(i => question.SubjectIds.Contains(i.Id))
            .Select(i => new ReminderFacts { SubjectId = i.Id }),
        Link = (_, _) => new Link(LinkTo.MyAccount),
        Mail = "Code",
        IsOnHome = true,
        IsForSafety = true,
    };

    /// <summary>
    /// One mail instead of many, to who chose so; made when the first reminder is kept for it. What it tells are the reminders that point
    /// to it.
    /// </summary>
    public static readonly ReminderKind Letter = new(ReminderRule.Letter, ReminderSubject.Account)
    {
        For = [Role.Youth, Role.Mentor, Role.Manager, Role.Psychologist],
        Facts = question => question.Db.Users.Where(a => a.Id == question.RecipientId && question.SubjectIds.Contains(a.Id))
            .Select(a => new ReminderFacts { SubjectId = a.Id }),
        Link = (_, _) => new Link(LinkTo.News),
        Mail = "Letter",
        OutlivesItsDay = true,
        IsLetter = true,
    };
}
