using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Core.Staff;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>Moves a youth to another centre in one save: the stay, the mentors, and what <see cref="SettleMove"/> settles.</summary>
public sealed class TransferYouth(PathwaysDb db, Viewer viewer, CoverAbsences coverAbsences, SettleMove settle)
{
    /// <summary>
    /// Moves. <see cref="YouthProblem.NextMentorMissing"/> when sessions are to be handed to nobody, else what <see cref="Youth"/> says.
    /// </summary>
    public async Task<TransferResult> RunAsync(TransferPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var today = viewer.Today;
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
        var groups = await settle.RunAsync(youth, before, plan.HandSessions ? lead : null, cancellationToken);
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
