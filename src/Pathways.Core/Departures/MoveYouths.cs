using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Departures;

/// <summary>Youths of a centre move to another one together, today, all or none; when a centre closes, until it is empty.</summary>
public sealed class MoveYouths(PathwaysDb db, Viewer viewer, CoverAbsences coverAbsences, SettleMove settleMove,
    LeaveWorkshops leaveWorkshops)
{
    /// <summary>
    /// Moves those of the given youths who belong to the centre and are visible; answers how many. The problems are those of
    /// <see cref="Youth.MoveTo"/> and <see cref="Youth.GiveLead"/>; <see cref="YouthProblem.CentreMissing"/> also for a closed centre.
    /// </summary>
    /// <param name="centreId">The centre they leave.</param>
    /// <param name="youthIds">Who.</param>
    /// <param name="toCentreId">To where.</param>
    /// <param name="mentorId">Who leads them there; null when nobody is chosen yet, or their mentors work there too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Result<int, YouthProblem>> RunAsync(int centreId, IReadOnlyCollection<int> youthIds, int? toCentreId,
        int? mentorId, CancellationToken cancellationToken)
    {
        var moved = await db.CheckAndSaveAsync<Result<int[], YouthProblem>>(async () =>
        {
            var to = await db.Centres.Where(Centre.IsOpen).Where(c => c.Id == toCentreId).Select(c => (int?)c.Id)
                .SingleOrDefaultAsync(cancellationToken);
            var mentor = mentorId is null ? null : await db.Users.TeamOf(viewer).Include(a => a.Centres)
                .SingleOrDefaultAsync(a => a.Id == mentorId, cancellationToken);
            if (mentorId is not null && mentor is null) return YouthProblem.MentorOfAnotherCentre;
            var here = db.Stays.Where(Stay.IsOpen).Where(s => s.CentreId == centreId).Select(s => s.YouthId);
            var youths = await db.Youths.VisibleTo(viewer, db).Where(y => youthIds.Contains(y.Id) && here.Contains(y.Id)).OrderBy(y => y.Id)
                .Include(y => y.Stays).Include(y => y.HandOvers).Include(y => y.Mentorships).ThenInclude(m => m.Mentor.Centres)
                .AsSplitQuery().ToListAsync(cancellationToken);
            var before = youths.ToDictionary(y => y.Id, y => y.Mentorships.Where(m => m.IsOn(viewer.Today)).Select(m => m.MentorId)
                .ToHashSet());
            foreach (var youth in youths)
            {
                if (youth.MoveTo(to, viewer.Today, viewer.Today, out var notBegun) is { } problem) return problem;
                db.Mentorships.RemoveRange(notBegun);
                foreach (var gone in notBegun) youth.Mentorships.Remove(gone);
                if (mentor is not null && youth.GiveLead(mentor, viewer.Today, viewer.AllCentres) is { } wrong
                    && wrong != YouthProblem.AlreadyLead) return wrong;
            }

            await coverAbsences.RunAsync(mentor?.Id, youths, cancellationToken);
            foreach (var youth in youths)
                await settleMove.RunAsync(youth, before[youth.Id], youth.LeadOn(viewer.Today)?.MentorId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return youths.Select(y => y.Id).ToArray();
        }, cancellationToken);
        if (!moved.Made(out var ids)) return moved.Problem!.Value;
        foreach (var id in ids) await leaveWorkshops.RunAsync(id, toCentreId, cancellationToken);
        return ids.Length;
    }
}
