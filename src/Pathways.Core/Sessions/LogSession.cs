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
public sealed class LogSession(PathwaysDb db, Viewer viewer, LocalTime clock, TellOfChange tell)
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
        var (visible, accompanied) = (db.Youths.VisibleTo(viewer, db), db.Youths.Where(Youth.IsAccompanied));
        var youths = await (entry.PlannedId is { } invited
            ? visible.Where(y => db.SessionParticipants.Any(p => p.YouthId == y.Id && p.SessionId == invited))
            : visible.Where(y => entry.YouthIds.Contains(y.Id)))
            .Select(y => new { y.Id, GoesOn = accompanied.Any(a => a.Id == y.Id) }).ToListAsync(cancellationToken);
        var ids = youths.ConvertAll(y => y.Id);
        if (ids.Count == 0 || (entry.PlannedId is null && ids.Count < entry.YouthIds.Distinct().Count())) return NotThere;
        if (await FirstResultAsync(entry, ids, cancellationToken) is { } already) return already;

        var session = Session.With(viewer.AccountId, ids, entry.ClientId);
        if (entry.PlannedId is { } planned)
        {
            var found = await db.Sessions.ChangeableBy(viewer, db).Include(s => s.Participants)
                .SingleOrDefaultAsync(s => s.Id == planned, cancellationToken);
            if (found is null) return NotThere;
            session = found;
        }

        if (entry.Outcome == SessionState.Postponed && entry.NextAt is null) return Refused(SessionProblem.NewTimeMissing)
            with
        { AboutNext = true };
        if (session.Log(entry.Kind, entry.Outcome, entry.StartsAt, entry.Minutes, clock.UtcNow) is { } problem) return Refused(problem);
        List<Goal> goals = ids is [var alone] ? await db.Goals.Include(g => g.Plan)
            .Where(g => goalIds.Contains(g.Id) && g.Plan.YouthId == alone).ToListAsync(cancellationToken) : [];
        var touched = goals.Where(g => entry.GoalIds.Contains(g.Id)).ToList();
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
        else if (session.State is SessionState.Cancelled or SessionState.Postponed)
            await tell.RunAsync(session, cancellationToken);
        if (entry.Step is { } step)
        {
            if (goals.Find(g => g.Id == goalId) is not { } found) return Refused(SessionProblem.GoalMissing);
            if (step.DueOn < viewer.Today) return Refused(SessionProblem.StepDueInThePast);
            if ((found.Plan.State.TakesSteps() ? found : await db.GoalNowAsync(ids[0], goalId, cancellationToken)) is not { } goal)
                return Refused(SessionProblem.GoalMissing);
            var steps = await db.Steps.CountAsync(s => s.GoalId == goalId, cancellationToken);
            db.Steps.Add(Step.AddedTo(goal, ids[0], goal.Plan.State, steps + 1, step.Text, step.Owner, step.DueOn));
        }

        Session? next = null;
        if (entry.NextAt is { } nextAt)
        {
            next = Session.With(viewer.AccountId, [.. youths.Where(y => y.GoesOn).Select(y => y.Id)]);
            if (next.Plan(entry.Kind, nextAt, entry.Minutes, place, entry.Outcome == SessionState.Postponed ? session.Topic
                : "", clock.UtcNow) is { } wrong) return Refused(wrong) with { AboutNext = true };
            db.Sessions.Add(next);
        }

        if (!entry.IsMeant && await DoubtAsync(entry, ids, cancellationToken) is { } doubt) return Refused(doubt);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException refused) when (refused is not DbUpdateConcurrencyException)
        {
            // The same entry came twice at once: the other one was first.
            db.ChangeTracker.Clear();
            if (await FirstResultAsync(entry, ids, cancellationToken) is { } winner) return winner;
            throw;
        }

        return new LogResult(session.Id, ids, next is not null, NextId: next?.Id);
    }

    /// <summary>What the same entry led to when it came before; null when this is the first time.</summary>
    private async Task<LogResult?> FirstResultAsync(SessionEntry entry, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var first = await db.Sessions.Where(s => s.ClientId == entry.ClientId).Select(s => new { s.Id, s.MentorId })
            .SingleOrDefaultAsync(cancellationToken);
        if (first is null) return null;
        return first.MentorId == viewer.AccountId ? new LogResult(first.Id, ids, entry.NextAt is not null) : NotThere;
    }

    /// <summary>What is asked before it is saved: an empty session counts as a contact, and a second one at the same time twice.</summary>
    private async Task<SessionProblem?> DoubtAsync(SessionEntry entry, List<int> ids, CancellationToken cancellationToken)
    {
        if (entry.IsEmpty) return SessionProblem.NothingWritten;
        return entry.PlannedId is null && await db.Sessions.AnyAsync(s => s.MentorId == viewer.AccountId && s.LoggedAt != null
            && s.ClientId != entry.ClientId && s.StartsAt == entry.StartsAt && s.Participants.Any(p => ids.Contains(p.YouthId)),
                cancellationToken)
            ? SessionProblem.LoggedThisMinute : null;
    }

    private LogResult Refused(SessionProblem problem)
    {
        db.ChangeTracker.Clear();
        return new LogResult(0, [], Problem: problem);
    }
}
