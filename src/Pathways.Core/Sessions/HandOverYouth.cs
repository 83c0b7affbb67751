using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// Hands a youth over in one save: the new lead from a day on, the meeting of both, and sight of the file for both until they have met: the
/// new mentor as cover from
/// the day of arranging, the former one as cover until the day of the meeting when it comes after.
/// </summary>
public sealed class HandOverYouth(PathwaysDb db, Viewer viewer, LocalTime clock, CoverAbsences coverAbsences, SettleSessions settle)
{
    private const int MeetingDays = 31;
    private const int MeetingMinutes = 60;

    /// <summary>Arranges it.</summary>
    public async Task<HandOverResult> RunAsync(HandOverPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (today, now) = (viewer.Today, clock.UtcNow);
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == plan.YouthId).Include(y => y.Stays).Include(y => y.Mentorships)
            .Include(y => y.HandOvers).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return new HandOverResult(NotThere: true);
        if (youth.LeadOn(today) is not { } lead) return new HandOverResult(HandOverProblem.NoLead);
        if (youth.HandOvers.Any(h => h.MistakeId is null && h.On > today)) return new HandOverResult(HandOverProblem.ArrangedAlready);
        if (plan.On < today) return new HandOverResult(HandOverProblem.InThePast);
        if (plan.On > today.AddDays(HandOver.LongestAhead)) return new HandOverResult(HandOverProblem.TooFarAhead);
        var mentor = await db.Users.TeamOf(viewer).Include(a => a.Centres)
            .SingleOrDefaultAsync(a => a.Id == plan.ToMentorId, cancellationToken);
        if (mentor is null) return new HandOverResult(Mentor: YouthProblem.MentorOfAnotherCentre);
        var former = lead.MentorId;
        if (former == mentor.Id) return new HandOverResult(Mentor: YouthProblem.AlreadyLead);

        Session? meeting = null;
        if (plan.MeetingAt is { } at)
        {
            var day = clock.DayOf(at);
            if (at < now) return new HandOverResult(HandOverProblem.MeetingInThePast);
            if (Math.Abs(day.DayNumber - plan.On.DayNumber) > MeetingDays)
                return new HandOverResult(HandOverProblem.MeetingFarFromHandOver);
            meeting = Session.With(mentor.Id, [youth.Id]);
            meeting.Plan(SessionKind.Individual, at, MeetingMinutes, plan.Place, "", now);
            db.Sessions.Add(meeting);
            if (day >= plan.On && former != mentor.Id)
                youth.Mentorships.Add(new Mentorship { MentorId = former, IsCover = true, From = plan.On, To = day });
        }

        if (plan.On > today)
            youth.Mentorships.Add(new Mentorship { MentorId = mentor.Id, IsCover = true, From = today, To = plan.On.AddDays(-1) });
        if (youth.GiveLead(mentor, plan.On, viewer.AllCentres) is { } wrong)
        {
            db.ChangeTracker.Clear();
            return new HandOverResult(Mentor: wrong);
        }

        await coverAbsences.RunAsync(mentor.Id, [youth], cancellationToken);
        var groups = await settle.SettleAsync(youth, mentor.Id, cancellationToken);
        var handOver = HandOver.Of(youth, former, mentor.Id, plan.On, plan.ClosingNote, viewer.AccountId, now);
        youth.HandOvers.Add(handOver);
        meeting?.HandOver = handOver;
        return await db.TrySaveAsync(cancellationToken)
            ? new HandOverResult(Groups: groups)
            : new HandOverResult(Mentor: YouthProblem.ChangedMeanwhile);
    }
}
