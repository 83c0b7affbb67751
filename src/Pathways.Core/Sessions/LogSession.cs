using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// Logs a session with what follows from it (a step of the plan, a next session) in one save: all or nothing, and once for each
/// <see cref="SessionEntry.ClientId"/>.
/// </summary>
public sealed class LogSession(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    private const int Attempts = 3;

    private static readonly LogResult NotThere = new(0, [], NotThere: true);

    /// <summary>
    /// Saves, or answers with the first result of the same entry. A step for a plan that was replaced since it was read, even in the same
    /// instant, goes to the version in force.
    /// </summary>
    public async Task<LogResult> RunAsync(SessionEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SaveAsync(entry, cancellationToken);
            }
            catch (DbUpdateException) when (entry.Step is not null && attempt < Attempts)
            {
                db.ChangeTracker.Clear(); // the plan moved on in this instant: what is saved is read anew
            }
            catch (DbUpdateConcurrencyException)
            {
                return Refused(SessionProblem.ChangedMeanwhile);
            }
        }
    }

    private async Task<LogResult> SaveAsync(SessionEntry entry, CancellationToken cancellationToken)
    {
        if (entry.ClientId == Guid.Empty) return new LogResult(0, [], Problem: SessionProblem.KeyMissing);
        if (entry.YouthIds.Count == 0 && entry.PlannedId is null) return new LogResult(0, [], Problem: SessionProblem.NobodyThere);
        var goalId = entry.Step?.GoalId ?? 0;
        List<int> goalIds = [.. entry.GoalIds.Append(goalId).Distinct()];
        var visible = db.Youths.AsNoTracking().VisibleTo(viewer);
        var youths = await (entry.PlannedId is { } invited
            ? visible.Where(y => db.SessionParticipants.Any(p => p.YouthId == y.Id && p.SessionId == invited))
            : visible.Where(y => entry.YouthIds.Contains(y.Id)))
            .Select(y => new
            {
                y.Id,
                FirstResult = db.Sessions.Where(s => s.ClientId == entry.ClientId).Select(s => (int?)s.Id).FirstOrDefault(),
                FirstBy = db.Sessions.Where(s => s.ClientId == entry.ClientId).Select(s => (int?)s.MentorId).FirstOrDefault(),
                Steps = db.Steps.Count(s => s.GoalId == goalId),
                Goals = db.Goals.Where(g => goalIds.Contains(g.Id) && g.Plan.YouthId == y.Id)
                    .Select(g => new { Goal = g, g.Plan.State }).ToList(),
            })
            .ToListAsync(cancellationToken);
        if (youths.Count == 0 || (entry.PlannedId is null && youths.Count < entry.YouthIds.Distinct().Count())) return NotThere;
        List<int> ids = [.. youths.Select(y => y.Id)];
        if (youths[0].FirstResult is { } first) return Repeated(entry, ids, first, youths[0].FirstBy);

        var session = Session.With(viewer.AccountId, ids, entry.ClientId);
        if (entry.PlannedId is { } planned)
        {
            var found = await db.Sessions.ChangeableBy(viewer).Include(s => s.Participants)
                .SingleOrDefaultAsync(s => s.Id == planned, cancellationToken);
            if (found is null) return NotThere;
            session = found;
        }

        if (entry.Outcome == SessionState.Postponed && entry.NextAt is null) return Refused(SessionProblem.NewTimeMissing)
            with
        { AboutNext = true };
        if (session.Log(entry.Kind, entry.Outcome, entry.StartsAt, entry.Minutes, clock.UtcNow) is { } problem) return Refused(problem);
        var goals = youths.Count == 1 ? youths[0].Goals : [];
        var touched = goals.Select(g => g.Goal).Where(g => entry.GoalIds.Contains(g.Id)).ToList();
        session.ClientId = entry.ClientId;
        session.MentorId = viewer.AccountId;
        var place = entry.Place.Length > 0 ? entry.Place : session.Place;
        session.Note(entry.OpenNote, entry.ProtectedNote, entry.Domains.Where(Enum.IsDefined).Concat(touched.Select(g => g.Domain))
            .Distinct(), place, entry.Others);
        session.Goals.AddRange(touched.Select(g => new SessionGoal { GoalId = g.Id }));
        foreach (var id in ids)
            session.Feel(id, (entry.Youths.GetValueOrDefault(id)
                ?? new ParticipantEntry(null)) with
            { Mood = entry.Moods.GetValueOrDefault(id) });

        if (entry.PlannedId is null) db.Sessions.Add(session);
        if (entry.Step is { } step)
        {
            if (goals.Find(g => g.Goal.Id == goalId) is not { } found) return Refused(SessionProblem.GoalMissing);
            if (step.DueOn < viewer.Today) return Refused(SessionProblem.StepDueInThePast);
            var open = found.State.TakesSteps();
            if ((open ? db.Attach(found.Goal).Entity : await db.GoalNowAsync(youths[0].Id, goalId, cancellationToken)) is not { } goal)
                return Refused(SessionProblem.GoalMissing);
            db.Steps.Add(Step.AddedTo(goal, youths[0].Id, open ? found.State
                : goal.Plan.State, youths[0].Steps + 1, step.Text, step.Owner, step.DueOn));
        }

        Session? next = null;
        if (entry.NextAt is { } nextAt)
        {
            next = Session.With(viewer.AccountId, ids);
            if (next.Plan(entry.Kind, nextAt, entry.Minutes, place, entry.Outcome == SessionState.Postponed ? session.Topic
                : "", clock.UtcNow) is { } wrong) return Refused(wrong) with { AboutNext = true };
            db.Sessions.Add(next);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException refused) when (refused is not DbUpdateConcurrencyException)
        {
            // The same entry came twice at once: the other one was first.
            db.ChangeTracker.Clear();
            var other = await db.Sessions.AsNoTracking().Where(s => s.ClientId == entry.ClientId).Select(s => new { s.Id, s.MentorId })
                .SingleOrDefaultAsync(cancellationToken);
            if (other is null) throw;
            return Repeated(entry, ids, other.Id, other.MentorId);
        }

        return new LogResult(session.Id, ids, next is not null, NextId: next?.Id);
    }

    private LogResult Repeated(SessionEntry entry, IReadOnlyList<int> ids, int sessionId, int? by) =>
        by == viewer.AccountId ? new LogResult(sessionId, ids, entry.NextAt is not null) : NotThere;

    private LogResult Refused(SessionProblem problem)
    {
        db.ChangeTracker.Clear();
        return new LogResult(0, [], Problem: problem);
    }
}
