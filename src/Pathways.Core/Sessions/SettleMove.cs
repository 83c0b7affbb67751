using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// What follows when a youth has moved to another centre, alone or with others: a handover that was only arranged, planned sessions, and
/// the word to everybody concerned: the youth, who accompanied until then, who accompanies now, and the managers there. All in the unit of
/// work of whoever moves.
/// </summary>
public sealed class SettleMove(PathwaysDb db, Viewer viewer, LocalTime clock, SettleSessions settle)
{
    /// <summary>So many days the word stands on the first page.</summary>
    private const int DaysShown = 7;

    /// <summary>Settles; answers the moments (UTC) of planned groups that go on without the youth.</summary>
    /// <param name="youth">Moved already; tracked, with stays, mentorships and handovers.</param>
    /// <param name="before">Who accompanied until the move.</param>
    /// <param name="nextMentorId">Who holds the planned sessions of mentors who do not go on; null when they are called off.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<DateTime>> RunAsync(Youth youth, IReadOnlyCollection<int> before, int? nextMentorId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(youth);
        var (today, centre, lead) = (viewer.Today, youth.OpenStay?.CentreId, youth.LeadOn(viewer.Today)?.MentorId);
        var after = youth.Mentorships.Where(m => !m.IsOverOn(today) && db.Entry(m).State != EntityState.Deleted).Select(m => m.MentorId)
            .ToHashSet();
        db.HandOvers.RemoveRange(youth.HandOvers.Where(h => h.MistakeId is null && h.On > today && !after.Contains(h.ToMentorId)));
        var groups = await settle.SettleAsync(youth, nextMentorId, cancellationToken);
        var people = await db.Users.AsNoTracking()
            .Where(a => a.ClosedAt == null && a.Id != viewer.AccountId && (a.Id == youth.AccountId || before.Contains(a.Id) || a.Id == lead
                || (a.Role == Role.Manager && a.Centres.Any(c => c.CentreId == centre))))
            .Select(a => new Recipient(a.Id, a.MailsTo)).ToListAsync(cancellationToken);
        await db.TellAsync(people.Select(person => new Telling(ReminderRule.CentreChanged, youth.Id, today.AddDays(DaysShown), person)),
            clock.UtcNow, cancellationToken);
        return groups;
    }
}
