using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// Moves a youth to another centre in one save: the stay, the mentors, a handover that was only arranged, planned sessions, and the word to
/// everybody concerned: the youth, who accompanied until then, who accompanies now, and the managers there.
/// </summary>
public sealed class TransferYouth(PathwaysDb db, Viewer viewer, LocalTime clock, CoverAbsences coverAbsences, SettleSessions settle)
{
    /// <summary>So many days the word stands on the first page.</summary>
    private const int DaysShown = 7;

    /// <summary>
    /// Moves. <see cref="YouthProblem.NextMentorMissing"/> when sessions are to be handed to nobody, else what <see cref="Youth"/> says.
    /// </summary>
    public async Task<TransferResult> RunAsync(TransferPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (today, now) = (viewer.Today, clock.UtcNow);
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == plan.YouthId).Include(y => y.Stays).Include(y => y.HandOvers)
            .Include(y => y.Mentorships).ThenInclude(m => m.Mentor.Centres).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return new TransferResult(NotThere: true);
        var before = youth.Mentorships.Where(m => m.IsOn(today)).Select(m => m.MentorId).ToHashSet();
        var known = await db.Centres.Where(Centre.IsOpen).AnyAsync(c => c.Id == plan.CentreId, cancellationToken);
        if (youth.MoveTo(known ? plan.CentreId : null, plan.From, today, out var notBegun) is { } problem) return Refused(problem);
        db.Mentorships.RemoveRange(notBegun);
        foreach (var gone in notBegun) youth.Mentorships.Remove(gone);
        if (plan.MentorId is { } chosen)
        {
            var mentor = await db.Users.Include(a => a.Centres).SingleOrDefaultAsync(a => a.Id == chosen, cancellationToken);
            var wrong = mentor is null ? YouthProblem.MentorOfAnotherCentre : youth.GiveLead(mentor, plan.From, viewer.AllCentres);
            if (wrong is { } refused and not YouthProblem.AlreadyLead) return Refused(refused);
        }

        var lead = youth.LeadOn(today)?.MentorId;
        if (plan.HandSessions && lead is null) return Refused(YouthProblem.NextMentorMissing);
        await coverAbsences.RunAsync(plan.MentorId, [youth], cancellationToken);
        var leads = youth.Mentorships.Where(m => !m.IsOverOn(today)).Select(m => m.MentorId).ToHashSet();
        db.HandOvers.RemoveRange(youth.HandOvers.Where(h => h.MistakeId is null && h.On > today && !leads.Contains(h.ToMentorId)));
        var groups = await settle.SettleAsync(youth, plan.HandSessions ? lead : null, cancellationToken);
        var people = await db.Users.AsNoTracking()
            .Where(a => a.ClosedAt == null && (a.Id == youth.AccountId || before.Contains(a.Id) || a.Id == plan.MentorId
                || (a.Role == Role.Manager && a.Centres.Any(c => c.CentreId == plan.CentreId))) && a.Id != viewer.AccountId)
            .Select(a => new Recipient(a.Id, a.Email)).ToListAsync(cancellationToken);
        await db.TellAsync(people.Select(person => new Telling(ReminderRule.CentreChanged, youth.Id, today.AddDays(DaysShown), person)),
            now, cancellationToken);
        if (!await db.TrySaveAsync(youth, plan.Revision, cancellationToken))
            return new TransferResult(Changed: await db.RevisionOfAsync(youth, cancellationToken));
        return new TransferResult { HasLead = lead is not null, Groups = groups };
    }

    private TransferResult Refused(YouthProblem problem)
    {
        db.ChangeTracker.Clear();
        return new TransferResult(problem);
    }
}
