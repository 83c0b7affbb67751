using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>
/// Changes a step of a plan. When a new version was approved since it was read, even in the same instant, the change goes to the step as it
/// goes on in that version.
/// </summary>
public sealed class ChangeStep(PathwaysDb db, Viewer viewer)
{
    private const int Attempts = 3;

    /// <summary>
    /// Saves the change. With the <paramref name="revision"/> that was read, a step that somebody else changed since answers
    /// <see cref="PlanProblem.ChangedMeanwhile"/>;
    /// an approval alone is no such change.
    /// </summary>
    public async Task<StepResult> RunAsync(int stepId, int? revision, Func<Step, PlanProblem?> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var asked = await db.Steps.VisibleTo(viewer, db).Include(s => s.Goal).ThenInclude(g => g.Plan)
                .SingleOrDefaultAsync(s => s.Id == stepId, cancellationToken);
            if (asked is null) return new StepResult(null);
            var step = await db.StepNowAsync(asked, cancellationToken);
            var problem = ChangedSince(revision, asked, step) ? PlanProblem.ChangedMeanwhile : change(step);
            if (problem is { } found) return Refused(step, found);
            if (await db.TrySaveAsync(cancellationToken)) return new StepResult(step);
            if (attempt == Attempts) return Refused(step, PlanProblem.ChangedMeanwhile);
        }
    }

    /// <summary>Replacing the version raises the revision of its steps once.</summary>
    private static bool ChangedSince(int? revision, Step asked, Step now) =>
        revision is { } read && read != asked.Revision && !(asked != now && read == asked.Revision - 1 && now.StandsAs(asked));

    private StepResult Refused(Step step, PlanProblem problem)
    {
        db.ChangeTracker.Clear();
        return new StepResult(step, problem);
    }
}
