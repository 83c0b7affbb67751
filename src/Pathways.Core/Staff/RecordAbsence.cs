using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Staff;

/// <summary>
/// Writes down that a mentor is away, or corrects it, and gives all the youths the mentor leads in these days a cover, in one save.
/// </summary>
public sealed class RecordAbsence(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    /// <summary>Records one of a mentor of the viewer's team. Of two that overlap and are sent at once, one is kept.</summary>
    public Task<AbsenceResult> RunAsync(int? mentorId, AbsencePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return db.CheckAndSaveAsync(async () =>
        {
            if (await TeamAsync(mentorId, cancellationToken) is not { } mentor) return Refused(AbsenceProblem.NotOfTheTeam);
            if (await TeamAsync(plan.CoverId, cancellationToken) is not { } cover) return Refused(AbsenceProblem.NotOfTheTeam);
            return await RecordAsync(mentor.Id, cover, plan, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>The viewer's own: a manager sees it and finds somebody who stands in.</summary>
    public Task<AbsenceResult> AnnounceAsync(AbsencePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return db.CheckAndSaveAsync(() => RecordAsync(viewer.AccountId, null, plan, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Corrects one that is not over: days, reason, who stands in. <see cref="AbsenceProblem.NotThere"/> when the viewer sees none.
    /// </summary>
    public Task<AbsenceResult> CorrectAsync(int absenceId, AbsencePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return db.CheckAndSaveAsync(async () =>
        {
            var absence = await db.Absences.VisibleTo(viewer, db).Include(a => a.Covers)
                .SingleOrDefaultAsync(a => a.Id == absenceId, cancellationToken);
            if (absence is null) return Refused(AbsenceProblem.NotThere);
            var cover = await TeamAsync(plan.CoverId, cancellationToken);
            if (plan.CoverId is not null && cover is null) return Refused(AbsenceProblem.NotOfTheTeam);
            var corrected = absence.Correct(cover, plan.From, plan.To, plan.Reason, viewer.AllCentres, viewer.Today);
            if (!corrected.Made(out var notBegun)) return Refused(corrected.Problem!.Value);
            db.Mentorships.RemoveRange(notBegun);
            return await CoverAsync(absence, viewer.Today, cancellationToken);
        }, cancellationToken);
    }

    private async Task<Account?> TeamAsync(int? id, CancellationToken cancellationToken) => id is null ? null
        : await db.Users.TeamOf(viewer).Include(a => a.Centres).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    private async Task<AbsenceResult> RecordAsync(int mentorId, Account? cover, AbsencePlan plan, CancellationToken cancellationToken)
    {
        var recorded = Absence.Record(mentorId, cover, plan.From, plan.To, plan.Reason, viewer.AllCentres, viewer.AccountId,
            viewer.Today, clock.UtcNow);
        if (!recorded.Made(out var absence)) return Refused(recorded.Problem!.Value);
        db.Absences.Add(absence);
        return await CoverAsync(absence, absence.From, cancellationToken);
    }

    /// <summary>Gives the covers from a day on, and saves.</summary>
    private async Task<AbsenceResult> CoverAsync(Absence absence, DateOnly first, CancellationToken cancellationToken)
    {
        var (mentor, cover, from, to) = (absence.MentorId, absence.CoverId, absence.From, absence.To);
        var others = await db.Absences.Where(a => a.Id != absence.Id && (a.MentorId == mentor || a.MentorId == cover) && a.From <= to
                && a.To >= from && a.From <= a.To)
            .Select(a => a.MentorId).ToListAsync(cancellationToken);
        if (others.Contains(mentor)) return Refused(AbsenceProblem.Overlaps);
        if (others.Count > 0) return Refused(AbsenceProblem.CoverAway);

        var led = db.Mentorships.Where(Mentorship.LeadBetween(from, to)).Where(m => m.MentorId == mentor).Select(m => m.YouthId);
        var visible = db.Youths.VisibleTo(viewer, db).Select(y => y.Id);
        var had = absence.Covers.Select(c => c.YouthId).ToList(); // also of a centre of which another manager found the cover
        var youths = await db.Youths.Where(y => led.Contains(y.Id) && (visible.Contains(y.Id) || had.Contains(y.Id)))
            .Include(y => y.Stays.AsQueryable().Where(Stay.IsOpen)).Include(y => y.Mentorships).AsSplitQuery()
            .ToListAsync(cancellationToken);
        var (covered, refused) = (0, 0);
        foreach (var youth in youths)
        {
            var (made, wrong) = absence.GiveCover(youth, first);
            covered += made;
            if (wrong is not null and not YouthProblem.AlreadyLead) refused++;
        }

        if (covered == 0 && refused > 0) return Refused(AbsenceProblem.CoverOfAnotherCentre);
        await db.SaveChangesAsync(cancellationToken);
        return new AbsenceResult(covered, cover is null ? youths.Count : refused);
    }

    private AbsenceResult Refused(AbsenceProblem problem)
    {
        db.ChangeTracker.Clear();
        return new AbsenceResult(0, 0, problem);
    }
}
