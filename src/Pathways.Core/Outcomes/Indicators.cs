using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;

namespace Pathways.Core.Outcomes;

/// <summary>
/// Computes the indicators live, one grouped statement each, by the centre that answers for the youth today.
/// Exclusions from cohorts after leaving follow the care-leaver statistics of England (died, transferred to another body, returned home).
/// </summary>
public sealed class Indicators(PathwaysDb db, Viewer viewer, ProgrammeSettings settings, LocalTime clock)
{
    private const string NationalCard = "national-card";

    private enum Outcome
    {
        No = 0,
        Yes = 1,
        Unknown = 2,
    }

    /// <summary>Every indicator, by centre. A centre without a case is absent.</summary>
    public async Task<IReadOnlyList<CentreCount>> RunAsync(IndicatorFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            .. await CountAsync(Indicator.ActiveAfter6Months, ActiveAfter(6, filter), cancellationToken),
            .. await CountAsync(Indicator.ActiveAfter12Months, ActiveAfter(12, filter), cancellationToken),
            .. await CountAsync(Indicator.NationalCardAtExit, CardAtExit(filter), cancellationToken),
            .. await CountAsync(Indicator.PlanInForce, PlanInForce(filter), cancellationToken),
            .. await SumAsync(Indicator.StepsOnTime, StepsOnTime(filter), cancellationToken),
            .. await CountAsync(Indicator.RegularSessions, RegularSessions(filter), cancellationToken),
            .. await CountAsync(Indicator.Certified, Certified(filter), cancellationToken),
            .. await CountAsync(Indicator.Hired, Hired(filter), cancellationToken),
            .. await CountAsync(Indicator.Retained, Retained(filter), cancellationToken),
        ];
    }

    private static async Task<IEnumerable<CentreCount>> CountAsync(Indicator indicator, IQueryable<Case> cases,
        CancellationToken cancellationToken)
    {
        var groups = await cases
            .GroupBy(c => new { c.CentreId, c.Outcome })
            .Select(g => new { g.Key.CentreId, g.Key.Outcome, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.GroupBy(g => g.CentreId).Select(centre => new CentreCount(indicator, centre.Key, new IndicatorFigures(
            centre.Where(g => g.Outcome == Outcome.Yes).Sum(g => g.Count),
            centre.Where(g => g.Outcome == Outcome.No).Sum(g => g.Count),
            centre.Where(g => g.Outcome == Outcome.Unknown).Sum(g => g.Count))));
    }

    private static async Task<IEnumerable<CentreCount>> SumAsync(Indicator indicator, IQueryable<CentreSum> sums,
        CancellationToken cancellationToken) =>
        (await sums.ToListAsync(cancellationToken)).Where(s => s.Yes + s.No > 0)
            .Select(s => new CentreCount(indicator, s.CentreId, new IndicatorFigures(s.Yes, s.No, 0)));

    /// <summary>
    /// I1: cohort = exits whose m-th month falls into the period, of youths who had not come back by then; yes = education, apprenticeship,
    /// training or job at that wave.
    /// </summary>
    private IQueryable<Case> ActiveAfter(int months, IndicatorFilter filter)
    {
        var (from, to) = (filter.From.AddMonths(-months), filter.To.AddMonths(-months));
        return Exits(filter)
            .Where(e => e.On >= from && e.On <= to && (e.ReturnedOn == null || e.ReturnedOn > e.On.AddMonths(months)))
            .Where(e => e.Reason != ExitReason.Died && e.Reason != ExitReason.Transferred && e.Reason != ExitReason.ReturnedToFamily)
            .Select(e => new
            {
                CentreId = e.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault(),
                Activity = db.FollowUpWaves.Where(FollowUpWave.Stands).Where(w => w.ExitId == e.Id && w.Months == months)
                    .Select(w => w.Activity).FirstOrDefault(),
            })
            .Select(e => new Case
            {
                CentreId = e.CentreId,
                Outcome = e.Activity == Activity.Unknown ? Outcome.Unknown : e.Activity <= Activity.Job ? Outcome.Yes : Outcome.No,
            });
    }

    /// <summary>
    /// I2: cohort = exits in the period of Moroccan nationals of 16 and over; yes = card obtained, or surely held, on or before the exit.
    /// No record at all is unknown, and so is no card where nobody knows the nationality.
    /// </summary>
    private IQueryable<Case> CardAtExit(IndicatorFilter filter) =>
        Exits(filter)
            .Where(e => e.On >= filter.From && e.On <= filter.To && (e.Youth.Nationality == "MA" || e.Youth.Nationality == "")
                && e.Youth.BirthDate.AddYears(16) <= e.On)
            .Select(e => new
            {
                e.On,
                CentreId = e.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault(),
                Recorded = db.Documents.Any(d => d.YouthId == e.YouthId && d.Type == NationalCard),
                Held = db.Documents.Any(d => d.YouthId == e.YouthId && d.Type == NationalCard && (d.ObtainedOn ?? d.HeldOn) <= e.On),
                Undated = db.Documents.Any(d => d.YouthId == e.YouthId && d.Type == NationalCard && d.State == DocumentState.Obtained
                    && d.ObtainedOn == null),
                IsMoroccan = e.Youth.Nationality != "",
            })
            .Select(e => new Case
            {
                CentreId = e.CentreId,
                Outcome = e.Held ? Outcome.Yes : !e.Recorded || e.Undated || !e.IsMoroccan ? Outcome.Unknown
                : Outcome.No
            });

    /// <summary>
    /// I10: cohort = youths of 15 and over who have not left; yes = a plan in force whose last review is not older than the setting.
    /// </summary>
    private IQueryable<Case> PlanInForce(IndicatorFilter filter)
    {
        var (fifteen, reviewed) = (filter.To.AddYears(-PlanDue.FromAge), filter.To.AddDays(-settings.PlanReviewDays));
        return Youths(filter)
            .Where(y => !y.Exits.AsQueryable().Where(Exit.Stands).Any(Exit.IsOpen) && y.BirthDate <= fifteen)
            .Select(y => new
            {
                CentreId = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault(),
                InForce = db.Plans.Where(Plan.InForce).Any(p => p.YouthId == y.Id && p.ReviewedOn >= reviewed),
            })
            .Select(y => new Case { CentreId = y.CentreId, Outcome = y.InForce ? Outcome.Yes : Outcome.No });
    }

    /// <summary>
    /// I13: cohort = agreed steps due in the period, of plans in force or done before; yes = done by the due date.
    /// Steps found impossible or dropped by the youth are no longer due and left out; open ones too once nobody is accompanied.
    /// </summary>
    private IQueryable<CentreSum> StepsOnTime(IndicatorFilter filter)
    {
        // Counted youth by youth, by the index of a youth's steps: joined, SQLite reads every step of the period in all centres
        // one that goes on in a newer version counts there
        var due = db.Steps.Where(s => s.DueOn >= filter.From && s.DueOn <= filter.To && !s.GoesOn);
        var accompanied = db.Youths.Where(Youth.IsAccompanied);
        return Youths(filter)
            .Select(y => new
            {
                CentreId = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault(),
                Done = due.Count(s => s.YouthId == y.Id && s.State == StepState.Done),
                OnTime = due.Count(s => s.YouthId == y.Id && s.State == StepState.Done && s.DoneOn <= s.DueOn),
                Open = due.Where(Step.ToDo).Count(s => s.YouthId == y.Id && accompanied.Any(a => a.Id == y.Id)),
            })
            .GroupBy(y => y.CentreId)
            .Select(g => new CentreSum { CentreId = g.Key, Yes = g.Sum(y => y.OnTime), No = g.Sum(y => y.Done - y.OnTime + y.Open) });
    }

    /// <summary>I14: cohort = youths who have not left; yes = a held session within the last 30 days (setting) of the period.</summary>
    private IQueryable<Case> RegularSessions(IndicatorFilter filter)
    {
        var since = clock.StartOf(filter.To.AddDays(-settings.NoContactDays));
        var until = clock.StartOf(filter.To.AddDays(1));
        // One list of who was met, in all centres: asked per youth, SQLite walks through all recent sessions for each of them
        var met = db.SessionParticipants.ThatTookPlace().Where(p => p.Session.StartsAt >= since && p.Session.StartsAt < until)
            .Select(p => p.YouthId);
        return Youths(filter)
            .Where(y => !y.Exits.AsQueryable().Where(Exit.Stands).Any(Exit.IsOpen))
            .Select(y => new
            {
                CentreId = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault(),
                Met = met.Contains(y.Id),
            })
            .Select(y => new Case { CentreId = y.CentreId, Outcome = y.Met ? Outcome.Yes : Outcome.No });
    }

    /// <summary>I18 a: cohort = placements enrolled in the period; yes = certified, no = dropped, unknown = still under way.</summary>
    private IQueryable<Case> Certified(IndicatorFilter filter) =>
        Placements(filter)
            .Where(p => p.EnrolledOn >= filter.From && p.EnrolledOn <= filter.To)
            .Select(p => new
            {
                CentreId = p.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault(),
                Yes = p.CertifiedOn != null,
                No = p.DroppedOn != null,
            })
            .Select(p => new Case { CentreId = p.CentreId, Outcome = p.Yes ? Outcome.Yes : p.No ? Outcome.No : Outcome.Unknown });

    /// <summary>
    /// I18 b: cohort = placements certified in the period; yes = hired within 6 months, no = later or 6 months gone by, unknown = too
    /// early.
    /// </summary>
    private IQueryable<Case> Hired(IndicatorFilter filter) =>
        Placements(filter)
            .Where(p => p.CertifiedOn >= filter.From && p.CertifiedOn <= filter.To)
            .Select(p => new
            {
                CentreId = p.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault(),
                Yes = p.HiredOn != null && p.HiredOn <= p.CertifiedOn!.Value.AddMonths(6),
                Early = p.HiredOn == null && p.DroppedOn == null && p.CertifiedOn!.Value.AddMonths(6) > filter.To,
            })
            .Select(p => new Case { CentreId = p.CentreId, Outcome = p.Yes ? Outcome.Yes : p.Early ? Outcome.Unknown : Outcome.No });

    /// <summary>
    /// I18 c: cohort = hired at least 6 months before the end of the period (and at most 6 months before its start); yes = seen in the job
    /// after 6 months, no = left before.
    /// </summary>
    private IQueryable<Case> Retained(IndicatorFilter filter)
    {
        var (from, to) = (filter.From.AddMonths(-6), filter.To.AddMonths(-6));
        return Placements(filter)
            .Where(p => p.HiredOn >= from && p.HiredOn <= to)
            .Select(p => new
            {
                CentreId = p.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault(),
                Yes = p.RetainedOn != null && p.RetainedOn >= p.HiredOn!.Value.AddMonths(6),
                No = p.DroppedOn != null,
            })
            .Select(p => new Case { CentreId = p.CentreId, Outcome = p.Yes ? Outcome.Yes : p.No ? Outcome.No : Outcome.Unknown });
    }

    private IQueryable<Youth> Youths(IndicatorFilter filter) => db.Youths.VisibleTo(viewer, db)
        .Where(y => filter.Sex == null || y.Sex == filter.Sex);

    private IQueryable<Exit> Exits(IndicatorFilter filter) => db.Exits.VisibleTo(viewer, db).Where(Exit.Stands)
        .Where(e => filter.Sex == null || e.Youth.Sex == filter.Sex);

    private IQueryable<Placement> Placements(IndicatorFilter filter) => db.Placements.VisibleTo(viewer, db).Where(Placement.Stands)
        .Where(p => filter.Sex == null || p.Youth.Sex == filter.Sex);

    private sealed record Case
    {
        public int CentreId { get; init; }

        public Outcome Outcome { get; init; }
    }

    private sealed record CentreSum
    {
        public int CentreId { get; init; }

        public int Yes { get; init; }

        public int No { get; init; }
    }
}
