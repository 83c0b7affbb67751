using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;

namespace Pathways.Core.Departures;

/// <summary>
/// Somebody of the staff does not accompany any more from a day on, all youths or those of one centre: youths get their new lead, planned
/// sessions go with them or are cancelled, covers end, absences and handovers are set right. All in the unit of work of the caller, which
/// holds the gate and saves.
/// </summary>
public sealed class SettleDeparture(PathwaysDb db, LocalTime clock, CoverAbsences coverAbsences, TellOfChange tell,
    ChangeWorkshop workshops)
{
    /// <summary>So many days the word about a new lead stands on the first page.</summary>
    private const int DaysShown = 7;

    /// <summary>
    /// Settles. <see cref="AccessProblem.HeirMissing"/> when the plan is decided and leaves a youth out,
    /// <see cref="AccessProblem.HeirElsewhere"/> when somebody chosen may not lead a youth; of workshops
    /// <see cref="AccessProblem.WorkshopsUndecided"/>, <see cref="AccessProblem.WorkshopsElsewhere"/>,
    /// <see cref="AccessProblem.WorkshopReasonMissing"/>.
    /// </summary>
    /// <param name="leaving">Who leaves.</param>
    /// <param name="from">First day without.</param>
    /// <param name="centreId">Only this centre's youths; null when the person leaves.</param>
    /// <param name="plan">What was decided.</param>
    /// <param name="mayLend">Who is chosen may be of another centre, and works in the youth's centre too from now on.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AccessProblem?> RunAsync(Account leaving, DateOnly from, int? centreId, DeparturePlan plan, bool mayLend,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(leaving);
        ArgumentNullException.ThrowIfNull(plan);
        var id = leaving.Id;
        var youths = await YouthsAsync(id, from, centreId, cancellationToken);
        var heirIds = plan.Heirs.Values.OfType<int>().ToHashSet();
        var heirs = await db.Users.Where(a => heirIds.Contains(a.Id) && a.Id != id && a.Role == Role.Mentor && a.ClosedAt == null)
            .Include(a => a.Centres).ToDictionaryAsync(a => a.Id, cancellationToken);
        if (centreId is null && await SettleWorkshopsAsync(id, from, plan, cancellationToken) is { } ofWorkshops) return ofWorkshops;
        var before = youths.ToDictionary(youth => youth.Id,
            youth => youth.Mentorships.Where(m => m.IsLead).Select(m => m.MentorId).ToHashSet());
        foreach (var youth in youths)
        {
            var chosen = plan.Heirs.GetValueOrDefault(youth.Id);
            if (!plan.Heirs.ContainsKey(youth.Id) && plan != DeparturePlan.Undecided && HasNoNext(youth, id, from))
                return AccessProblem.HeirMissing;
            var heir = chosen is { } key ? heirs.GetValueOrDefault(key) : null;
            if (chosen is not null && heir is null) return AccessProblem.HeirElsewhere;
            if (mayLend && heir is not null && youth.OpenStay is { } stay) heir.WorkIn(stay.CentreId);
            if (youth.LetGo(id, heir, from, out var notBegun) is not null) return AccessProblem.HeirElsewhere;
            db.Mentorships.RemoveRange(notBegun);
        }

        if (centreId is null) await SettleAbsencesAsync(id, from, cancellationToken);
        foreach (var ofOne in youths.GroupBy(youth => LeadOn(youth, from)))
            await coverAbsences.RunAsync(ofOne.Key, [.. ofOne], cancellationToken);
        await SettleSessionsAsync(id, from, youths, plan.CancelsSessions, cancellationToken);
        await SettleHandOversAsync(id, from, youths, cancellationToken);
        await TellAsync(from, youths, before, cancellationToken);
        return null;
    }

    private async Task<List<Youth>> YouthsAsync(int id, DateOnly from, int? centreId, CancellationToken cancellationToken)
    {
        var his = db.Mentorships.Where(Mentorship.NotOverOn(from)).Where(m => m.MentorId == id).Select(m => m.YouthId);
        var there = db.Stays.Where(Stay.IsOpen).Where(s => s.CentreId == centreId).Select(s => s.YouthId);
        return await db.Youths.Where(y => his.Contains(y.Id) && (centreId == null || there.Contains(y.Id))).OrderBy(y => y.Id)
            .Include(y => y.Stays).Include(y => y.Mentorships).AsSplitQuery().ToListAsync(cancellationToken);
    }

    private static bool HasNoNext(Youth youth, int id, DateOnly from) =>
        youth.Mentorships.Exists(m => m.MentorId == id && m.IsLead && !m.IsOverOn(from))
        && !youth.Mentorships.Exists(m => m.MentorId != id && m.IsLead && !m.IsOverOn(from));

    /// <summary>
    /// The workshops to come that whoever leaves planned go to a colleague who may plan them, or are cancelled; when nothing was decided,
    /// to the first who may, so that none stands without anybody.
    /// </summary>
    private async Task<AccessProblem?> SettleWorkshopsAsync(int id, DateOnly from, DeparturePlan plan, CancellationToken cancellationToken)
    {
        var (now, start) = (clock.UtcNow, from > clock.Today ? clock.StartOf(from) : clock.UtcNow);
        var planned = await db.Workshops.AsSplitQuery().Include(w => w.Centres).Include(w => w.Registrations)
            .Where(w => w.PlannedById == id && w.State != WorkshopState.Cancelled && w.StartsAt > start).OrderBy(w => w.Id)
            .ToListAsync(cancellationToken);
        if (planned.Count == 0) return null;
        if (plan.WorkshopsCancelledFor is { } reason)
        {
            if (reason.Trim().Length == 0) return AccessProblem.WorkshopReasonMissing;
            foreach (var workshop in planned)
            {
                var wasPublished = workshop.State == WorkshopState.Published;
                workshop.Cancel(reason, now);
                if (wasPublished) await workshops.TellCancelledAsync(workshop, cancellationToken);
            }

            return null;
        }

        if (plan.WorkshopsToId is null && plan != DeparturePlan.Undecided) return AccessProblem.WorkshopsUndecided;
        var others = await db.Users.AsNoTracking().Include(a => a.Centres).Where(Account.MayPlanInsteadOf(id)).OrderBy(a => a.Id)
            .ToListAsync(cancellationToken);
        foreach (var workshop in planned)
        {
            var next = others.Find(a => (plan.WorkshopsToId is null || a.Id == plan.WorkshopsToId)
                && (a.AllCentres || workshop.Centres.TrueForAll(c => a.Centres.Exists(own => own.CentreId == c.CentreId))));
            if (next is not null) workshop.PlannedById = next.Id;
            else if (plan.WorkshopsToId is not null) return AccessProblem.WorkshopsElsewhere;
        }

        return null;
    }

    /// <summary>Each youth is told who accompanies from then on, and who does so, whom; by mail a mentor is told once for all.</summary>
    private async Task TellAsync(DateOnly from, IReadOnlyList<Youth> youths, Dictionary<int, HashSet<int>> before,
        CancellationToken cancellationToken)
    {
        var given = youths.Select(youth => (Youth: youth, Lead: LeadOn(youth, from)))
            .Where(pair => pair.Lead is { } lead && !before[pair.Youth.Id].Contains(lead)).ToList();
        var ids = given.SelectMany(pair => new[] { pair.Youth.AccountId, pair.Lead }).OfType<int>().ToList();
        var people = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id) && a.ClosedAt == null)
            .Select(a => new Recipient(a.Id, a.MailsTo)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var (until, mailed) = ((from > clock.Today ? from : clock.Today).AddDays(DaysShown), new HashSet<int>());
        await db.TellAsync(
            [
                .. from pair in given
                   from id in new[] { pair.Youth.AccountId, pair.Lead }.OfType<int>()
                   where people.ContainsKey(id)
                   select new Telling(ReminderRule.LeadChanged, pair.Youth.Id, until, people[id]) { ByMail = mailed.Add(id) },
            ], clock.UtcNow, cancellationToken);
    }

    /// <summary>Own absences end; in those of others somebody else is to be found.</summary>
    private async Task SettleAbsencesAsync(int id, DateOnly from, CancellationToken cancellationToken)
    {
        var absences = await db.Absences.Where(a => (a.MentorId == id || a.CoverId == id) && a.To >= from).Include(a => a.Covers)
            .ToListAsync(cancellationToken);
        foreach (var absence in absences)
        {
            if (absence.MentorId == id) db.Mentorships.RemoveRange(absence.BackOn(from).Value ?? []);
            else absence.WithoutCover();
        }
    }

    /// <summary>
    /// A planned session goes on with those youths whom its mentor still accompanies; one of which none is left goes to who leads all of
    /// them on the day, and is cancelled when nobody does.
    /// </summary>
    private async Task SettleSessionsAsync(int id, DateOnly from, IReadOnlyList<Youth> youths, bool cancels,
        CancellationToken cancellationToken)
    {
        var start = from > clock.Today ? clock.StartOf(from) : clock.UtcNow;
        var known = youths.ToDictionary(youth => youth.Id);
        var planned = await db.Sessions.Include(s => s.Participants)
            .Where(s => s.MentorId == id && s.State == SessionState.Planned && s.StartsAt >= start).OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);
        foreach (var session in planned)
        {
            var day = clock.DayOf(session.StartsAt);
            var left = session.Participants.Where(p => known.ContainsKey(p.YouthId)).ToList();
            if (left.Count == 0) continue;
            if (left.Count < session.Participants.Count)
            {
                foreach (var participant in left) await tell.LeavingAsync(session, participant.YouthId, cancellationToken);
                db.SessionParticipants.RemoveRange(left);
                db.Entry(session).Property(s => s.Revision).IsModified = true; // a form that still names them is told
                continue;
            }

            var leads = left.Select(p => LeadOn(known[p.YouthId], day)).Distinct().ToList();
            if (!cancels && leads is [{ } lead])
            {
                session.GiveTo(lead);
                await tell.GivenAsync(session, id, cancellationToken);
            }
            else
            {
                session.CallOff();
                await tell.RunAsync(session, cancellationToken);
            }
        }
    }

    /// <summary>A handover to come takes place with who leads then, on that day; with nobody it does not.</summary>
    private async Task SettleHandOversAsync(int id, DateOnly from, IReadOnlyList<Youth> youths, CancellationToken cancellationToken)
    {
        var ids = youths.Select(youth => youth.Id).ToList();
        var arranged = await db.HandOvers.Where(h => ids.Contains(h.YouthId) && h.On > from
            && (h.FromMentorId == id || h.ToMentorId == id)).ToListAsync(cancellationToken);
        foreach (var handOver in arranged)
        {
            var leads = youths.Single(youth => youth.Id == handOver.YouthId).Mentorships
                .Where(m => m.IsLead && db.Entry(m).State != EntityState.Deleted).OrderBy(m => m.From).ToList();
            if (leads is not [.., { } last] || last.MentorId == handOver.FromMentorId || last.From < from) db.HandOvers.Remove(handOver);
            else handOver.Change(last.MentorId, last.From);
        }
    }

    private int? LeadOn(Youth youth, DateOnly day) => youth.Mentorships
        .Where(m => m.IsLeadOn(day) && db.Entry(m).State != EntityState.Deleted).MaxBy(m => m.From)?.MentorId;
}
