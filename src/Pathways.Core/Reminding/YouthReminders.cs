using Pathways.Core.Accounts;
using Pathways.Core.Links;
using Pathways.Core.Reminders;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>What is told about a youth as a whole.</summary>
internal static class YouthReminders
{
    /// <summary>
    /// The youth moved to another centre: told to the youth, to who accompanied and accompanies, and to the managers there. It stands on
    /// the first page until its day.
    /// </summary>
    public static readonly ReminderKind CentreChanged = new(ReminderRule.CentreChanged, ReminderSubject.Youth)
    {
        For = [Role.Youth, Role.Mentor, Role.Manager],
        Facts = question => question.Accompanied.Where(y => question.SubjectIds.Contains(y.Id))
            .Select(y => new { Youth = y, IsMine = y.AccountId == question.RecipientId })
            .Select(y => new ReminderFacts
            {
                SubjectId = y.Youth.Id,
                TitleArabic = y.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault() ?? "",
                TitleLatin = y.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? "",
                Person = y.IsMine ? null : y.Youth.Name,
            }),
        Link = (_, _) => new Link(LinkTo.FirstPage),
        Mail = "News",
        IsOnHome = true,
    };

    /// <summary>
    /// Somebody left the staff, and another accompanies the youth from then on: told to the youth, with who it is, and to who accompanies
    /// then, with whom. It stands on the first page until its day.
    /// </summary>
    public static readonly ReminderKind LeadChanged = new(ReminderRule.LeadChanged, ReminderSubject.Youth)
    {
        For = [Role.Youth, Role.Mentor],
        Facts = question => question.Accompanied.Where(y => question.SubjectIds.Contains(y.Id))
            .Select(y => new
            {
                Youth = y,
                Lead = y.Mentorships.AsQueryable().Where(Mentorship.Leads).Where(Mentorship.NotOverOn(question.Today))
                    .OrderByDescending(m => m.From).ThenByDescending(m => m.Id).First(),
            })
            .Where(y => y.Youth.AccountId == question.RecipientId || y.Lead.MentorId == question.RecipientId)
            .Select(y => new ReminderFacts
            {
                SubjectId = y.Youth.Id,
                Person = y.Youth.AccountId == question.RecipientId ? y.Lead.Mentor.Name : y.Youth.Name,
            }),
        Link = (facts, forYouth) => forYouth ? new Link(LinkTo.FirstPage) : new Link(LinkTo.SessionsOfYouth, facts.SubjectId),
        Mail = "News",
        IsOnHome = true,
    };
}
