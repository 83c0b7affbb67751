using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Plans;

/// <summary>Where a goal or a step goes on when its version was replaced meanwhile, so that what was typed for it is not lost.</summary>
internal static class GoingOn
{
    /// <summary>
    /// The goal that takes a step instead of this one: of a version that waits for a decision the goal it was written from, of a replaced
    /// version the goal it goes on
    /// as. A goal that the new version left out is taken over, as the approval does with a step added just before it. Null when no plan is
    /// in force.
    /// </summary>
    public static async Task<Goal?> GoalNowAsync(this PathwaysDb db, int youthId, int goalId, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.Where(p => p.YouthId == youthId).Include(p => p.Goals).ToListAsync(cancellationToken);
        var goals = plans.SelectMany(plan => plan.Goals).ToList();
        var goal = goals.Find(g => g.Id == goalId);
        if (goal is { Plan: { IsInForce: false, IsOver: false, TakesSteps: false } }) goal = goals.Find(g => g.Id == goal.FormerId);
        while (goal is { Plan.TakesSteps: false } && goals.Find(g => g.FormerId == goal.Id) is { } next) goal = next;
        if (goal is null or { Plan.TakesSteps: true } || plans.Find(plan => plan.IsInForce) is not { } inForce)
            return goal is { Plan.TakesSteps: true } ? goal : null;
        db.Entry(inForce).State = EntityState.Modified; // a new goal is a changed plan: its revision counts
        return goal.CopyInto(inForce);
    }

    /// <summary>The step as it goes on in the newest version, with its goal and plan; itself when it goes on nowhere.</summary>
    public static async Task<Step> StepNowAsync(this PathwaysDb db, Step step, CancellationToken cancellationToken)
    {
        while (step.GoesOn)
        {
            var (youthId, id) = (step.YouthId, step.Id);
            step = await db.Steps.Where(s => s.YouthId == youthId && s.FormerId == id).Include(s => s.Goal).ThenInclude(g => g.Plan)
                .SingleAsync(cancellationToken);
        }

        return step;
    }
}
