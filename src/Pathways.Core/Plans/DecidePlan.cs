using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Core.Plans;

/// <summary>
/// A manager decides about an agreed plan, on what was read. A step that is written into the version in force in the same instant does not
/// hold the decision up: it is taken along, read anew.
/// </summary>
public sealed class DecidePlan(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    private const int Attempts = 3;

    /// <summary>
    /// Puts the version in force from today on; the former one is superseded. The rules are those of <see cref="Plan.Approve"/>;
    /// <see cref="PlanProblem.ChangedMeanwhile"/> when the version is not the one that was read.
    /// </summary>
    public Task<PlanProblem?> ApproveAsync(int planId, int revision, CancellationToken cancellationToken) => DecideAsync(
        planId,
        revision,
        async plan =>
        {
            var former = await db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery().Where(Plan.InForce)
                .Where(p => p.YouthId == plan.YouthId && p.Id != plan.Id).SingleOrDefaultAsync(cancellationToken);
            return plan.Approve(viewer.AccountId, clock.UtcNow, clock.Today, former);
        },
        cancellationToken);

    /// <summary>Gives it back to the mentor with a comment. The rules are those of <see cref="Plan.Return"/>.</summary>
    public Task<PlanProblem?> ReturnAsync(int planId, int revision, string comment, CancellationToken cancellationToken) =>
        DecideAsync(planId, revision, plan => Task.FromResult(plan.Return(viewer.AccountId, comment, clock.UtcNow)), cancellationToken);

    private async Task<PlanProblem?> DecideAsync(int planId, int revision, Func<Plan, Task<PlanProblem?>> decide,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var plan = await db.Plans.VisibleTo(viewer, db).Include(p => p.Sheet).Include(p => p.Goals).ThenInclude(g => g.Steps)
                .AsSplitQuery().SingleAsync(p => p.Id == planId, cancellationToken);
            if (plan.State == PlanState.Agreed && plan.Revision != revision) return PlanProblem.ChangedMeanwhile;
            if (await decide(plan) is { } problem) return problem;
            if (await db.TrySaveAsync(cancellationToken)) return null;
            if (attempt == Attempts) return PlanProblem.ChangedMeanwhile;
        }
    }
}
