using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Links;
using Pathways.Core.Reminders;
using Pathways.Core.Staff;

namespace Pathways.Core.Reminding;

/// <summary>
/// Reminders of accreditations that end, to the holder and to the managers of the holder's centres; not when a later one is recorded. Each
/// of the two is told once for an end date, also when the job did not run on the very day.
/// </summary>
internal static class AccreditationReminders
{
    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<ReminderKind> All =
    [
        Kind(ReminderRule.AccreditationIn90Days, Accreditation.LastReminderDays + 1, Accreditation.FirstReminderDays),
        Kind(ReminderRule.AccreditationIn30Days, 0, Accreditation.LastReminderDays),
    ];

    private static ReminderKind Kind(ReminderRule rule, int fromDays, int toDays) => new(rule, ReminderSubject.Accreditation)
    {
        For = [Role.Mentor, Role.Manager, Role.Psychologist],
        DueAsync = (plan, cancellationToken) => DueAsync(rule, fromDays, toDays, plan, cancellationToken),
        Facts = question => ThatCount(question.Db.Accreditations).Where(a => question.SubjectIds.Contains(a.Id))
            .Select(a => new ReminderFacts { SubjectId = a.Id, DueOn = a.ValidUntil }),
        Link = (_, _) => new Link(LinkTo.MyGrowth),
        Mail = "Accreditation",
        IsOnHome = true,
    };

    /// <summary>Of each person the one that ends last.</summary>
    private static IQueryable<Accreditation> ThatCount(IQueryable<Accreditation> accreditations)
    {
        var standing = accreditations.Where(Accreditation.Stands);
        return standing.Where(a => !standing.Any(later => later.AccountId == a.AccountId
            && (later.ValidUntil > a.ValidUntil || (later.ValidUntil == a.ValidUntil && later.Id > a.Id))));
    }

    private static async Task<List<Telling>> DueAsync(ReminderRule rule, int fromDays, int toDays, ReminderPlanning plan,
        CancellationToken cancellationToken)
    {
        var (from, to) = (plan.Today.AddDays(fromDays), plan.Today.AddDays(toDays));
        var ending = await ThatCount(plan.Db.Accreditations).AsNoTracking()
            .Where(a => a.ValidUntil >= from && a.ValidUntil <= to && a.Account.ClosedAt == null)
            .Select(a => new
            {
                a.Id,
                a.ValidUntil,
                Holder = new Recipient(a.AccountId, a.Account.MailsTo),
                Managers = a.Account.Centres.SelectMany(c => c.Centre.Staff)
                    .Where(s => s.Account.Role == Role.Manager && s.Account.ClosedAt == null)
                    .Select(s => new Recipient(s.AccountId, s.Account.MailsTo)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from accreditation in ending
               from person in accreditation.Managers.Append(accreditation.Holder)
               select new Telling(rule, accreditation.Id, accreditation.ValidUntil, person),
        ];
    }
}
