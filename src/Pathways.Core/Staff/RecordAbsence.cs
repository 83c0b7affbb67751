using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Staff;

/// <summary>Writes down that a mentor is away and gives all the youths the mentor leads in these days a cover, in one save.</summary>
public sealed class RecordAbsence(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    /// <summary>Records it. Of two that overlap and are sent at once, one is kept.</summary>
    public Task<AbsenceResult> RunAsync(int? mentorId, int? coverId, DateOnly from, DateOnly to, AbsenceReason reason,
        CancellationToken cancellationToken) =>
        db.CheckAndSaveAsync(() => RecordAsync(mentorId, coverId, from, to, reason, cancellationToken), cancellationToken);

    private async Task<AbsenceResult> RecordAsync(int? mentorId, int? coverId, DateOnly from, DateOnly to, AbsenceReason reason,
        CancellationToken cancellationToken)
    {
        var team = await db.Users.TeamOf(viewer).Where(a => a.Id == mentorId || a.Id == coverId).Include(a => a.Centres)
            .ToListAsync(cancellationToken);
        if (team.Find(a => a.Id == mentorId) is not { } mentor || team.Find(a => a.Id == coverId) is not { } cover)
            return Refused(AbsenceProblem.NotOfTheTeam);
        var (absence, problem) = Absence.Record(mentor.Id, cover, from, to, reason, viewer.AccountId, viewer.Today, clock.UtcNow);
        if (absence is null) return Refused(problem!.Value);
        var others = await db.Absences.Where(a => (a.MentorId == mentor.Id || a.MentorId == cover.Id) && a.From <= to && a.To >= from)
            .Select(a => a.MentorId).ToListAsync(cancellationToken);
        if (others.Contains(mentor.Id)) return Refused(AbsenceProblem.Overlaps);
        if (others.Contains(cover.Id)) return Refused(AbsenceProblem.CoverAway);

        var led = db.Mentorships.Where(Mentorship.LeadBetween(from, to)).Where(m => m.MentorId == mentor.Id).Select(m => m.YouthId);
        var youths = await db.Youths.VisibleTo(viewer, db).Where(y => led.Contains(y.Id))
            .Include(y => y.Stays.AsQueryable().Where(Stay.IsOpen)).Include(y => y.Mentorships).AsSplitQuery()
            .ToListAsync(cancellationToken);
        var (covered, refused) = (0, 0);
        foreach (var youth in youths)
        {
            var (made, wrong) = absence.GiveCover(youth);
            covered += made;
            if (wrong is not null and not YouthProblem.AlreadyLead) refused++;
        }

        if (covered == 0 && refused > 0) return Refused(AbsenceProblem.CoverOfAnotherCentre);
        db.Absences.Add(absence);
        await db.SaveChangesAsync(cancellationToken);
        return new AbsenceResult(covered, refused);
    }

    private AbsenceResult Refused(AbsenceProblem problem)
    {
        db.ChangeTracker.Clear();
        return new AbsenceResult(0, 0, problem);
    }
}
