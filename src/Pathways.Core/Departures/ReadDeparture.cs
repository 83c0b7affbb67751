using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Feedback;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Departures;

/// <summary>What hangs on somebody of the staff. The caller has checked who may see the account.</summary>
public sealed class ReadDeparture(PathwaysDb db, LocalTime clock)
{
    /// <summary>Of the whole account, or of the youths of one of its centres. Two statements.</summary>
    public async Task<DepartureFacts> RunAsync(int accountId, int? centreId, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Today, clock.UtcNow);
        var led = db.Youths.LedBy(accountId, today, centreId);
        var youths = await led.AsNoTracking()
            .OrderBy(y => y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault()).ThenBy(y => y.SortName)
            .ThenBy(y => y.Id)
            .Select(y => new DepartureYouth(
                y.Id, y.Name, y.FileNumber,
                y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => (int?)s.CentreId).FirstOrDefault(),
                y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault() ?? "",
                y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? "",
                db.SessionParticipants.Count(p => p.YouthId == y.Id && p.Session.MentorId == accountId
                    && p.Session.State == SessionState.Planned && p.Session.StartsAt > now),
                db.Steps.StillToDo().Count(s => s.YouthId == y.Id && s.Owner == StepOwner.Mentor),
                y.Mentorships.AsQueryable().Where(Mentorship.Leads).Any(m => m.MentorId != accountId && m.From > today)
                    ? new PersonName(
                        y.Mentorships.AsQueryable().Where(Mentorship.Leads).Where(m => m.MentorId != accountId && m.From > today)
                            .OrderBy(m => m.From).Select(m => m.Mentor.Name.Arabic).First(),
                        y.Mentorships.AsQueryable().Where(Mentorship.Leads).Where(m => m.MentorId != accountId && m.From > today)
                            .OrderBy(m => m.From).Select(m => m.Mentor.Name.Latin).First())
                    : null))
            .ToListAsync(cancellationToken);
        var isPart = centreId is not null;
        var counts = await db.Users.AsNoTracking().Where(a => a.Id == accountId).Select(a => new
        {
            Sessions = db.Sessions.Count(s => s.MentorId == accountId && s.State == SessionState.Planned && s.StartsAt > now),
            Covers = db.Mentorships.Where(Mentorship.NotOverOn(today)).Where(m => m.MentorId == accountId && m.IsCover)
                .Select(m => m.YouthId).Distinct().Count(),
            Absences = db.Absences.Count(x => x.MentorId == accountId && x.To >= today && x.To >= x.From),
            StandsIn = db.Absences.Count(x => x.CoverId == accountId && x.To >= today && x.To >= x.From),
            HandOvers = db.HandOvers.Count(h => (h.FromMentorId == accountId || h.ToMentorId == accountId) && h.On > today),
            Workshops = db.Registrations.Count(r => r.StaffId == accountId && r.Workshop.State == WorkshopState.Published
                && r.Workshop.StartsAt > now && (r.State == RegistrationState.Registered || r.State == RegistrationState.Waiting)),
            Plans = db.Workshops.Count(w => w.PlannedById == accountId && w.State != WorkshopState.Cancelled && w.StartsAt > now),
            Questions = db.SessionFeedback.Unanswered(db).Count(f => f.Session.MentorId == accountId),
            Calls = db.HelpRequests.Unanswered().Count(h => led.Any(y => y.Id == h.YouthId)),
            Referrals = db.TeamReferrals.Count(r => r.ClosedAt == null
                && (a.Role == Role.Psychologist || led.Any(y => y.Id == r.YouthId))),
        }).SingleAsync(cancellationToken);
        return isPart
            ? new DepartureFacts(youths, youths.Sum(y => y.Sessions), 0, 0, 0, 0, 0, 0, 0, counts.Calls, counts.Referrals)
            : new DepartureFacts(youths, counts.Sessions, counts.Covers, counts.Absences, counts.StandsIn, counts.HandOvers,
                counts.Workshops, counts.Plans, counts.Questions, counts.Calls, counts.Referrals);
    }

    /// <summary>Mentors who may lead instead: the viewer's team, all of them for an admin. One statement.</summary>
    public async Task<IReadOnlyList<DepartureHeir>> HeirsAsync(int leavingId, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var today = clock.Today;
        var team = viewer.Role == Role.Admin ? db.Users.Where(a => a.Role == Role.Mentor && a.ClosedAt == null) : db.Users.TeamOf(viewer);
        return await team.AsNoTracking().Where(a => a.Id != leavingId && a.LastDay == null).OrderBy(a => a.NormalizedUserName)
            .Select(a => new DepartureHeir(
                a.Id, a.Name, db.Mentorships.Where(Mentorship.LeadOn(today)).OfPresent(db).Count(m => m.MentorId == a.Id),
                a.Centres.Select(c => c.CentreId).ToList()))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Managers who may plan the workshops instead; in the order of their user names. One statement.</summary>
    public async Task<IReadOnlyList<(int Id, PersonName Name)>> PlannersAsync(int leavingId, CancellationToken cancellationToken) =>
        (await db.Users.AsNoTracking().Where(Account.MayPlanInsteadOf(leavingId)).OrderBy(a => a.NormalizedUserName)
            .Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken)).ConvertAll(a => (a.Id, a.Name));

    /// <summary>Those of some centres in which a mentor accompanies youths, as lead or as cover, today or later. One statement.</summary>
    public async Task<IReadOnlyList<int>> AccompaniesInAsync(int accountId, IReadOnlyCollection<int> centreIds,
        CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return await db.Mentorships.Where(Mentorship.NotOverOn(today)).Where(m => m.MentorId == accountId)
            .SelectMany(m => m.Youth.Stays).Where(Stay.IsOpen).Where(s => centreIds.Contains(s.CentreId))
            .Select(s => s.CentreId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
    }
}
