using Pathways.Core.Plans;

namespace Pathways.Web.Pages.Plans;

/// <summary>What changed between a version and the one it was written from, side by side.</summary>
/// <param name="Before">The former version.</param>
/// <param name="Now">The version written from it.</param>
/// <param name="Goals">Goals of either, in the new order; those left out last.</param>
public sealed record PlanChanges(PlanReading Before, PlanReading Now, IReadOnlyList<GoalChange> Goals)
{
    /// <summary>Who gives support, and how often, was written anew.</summary>
    public bool Support => Before.SupportFrequency != Now.SupportFrequency;

    /// <summary>What happens if it goes wrong was written anew.</summary>
    public bool Contingency => Before.Contingency != Now.Contingency;

    /// <summary>Goals in which something is different.</summary>
    public IEnumerable<GoalChange> Different => Goals.Where(goal => goal.Kind != ChangeKind.Same);

    /// <summary>Goals that are as they were.</summary>
    public int SameGoals => Goals.Count(goal => goal.Kind == ChangeKind.Same);

    /// <summary>True when nothing at all is different.</summary>
    public bool Nothing => !Support && !Contingency && SameGoals == Goals.Count;

    /// <summary>Compares; null for a first version, which was written from none.</summary>
    public static PlanChanges? Between(PlanReading? before, PlanReading? now)
    {
        if (before is null || now is null || now.FormerId != before.Id) return null;
        var goals = now.Goals.Select(goal => Compare(before.Goals.FirstOrDefault(g => g.Id == goal.FormerId), goal)).ToList();
        goals.AddRange(before.Goals.Where(goal => now.Goals.All(g => g.FormerId != goal.Id)).Select(goal => new GoalChange(
            ChangeKind.Removed, goal, null, [.. goal.Steps.Select(step => new StepChange(step.State == StepState.Done ? ChangeKind.Finished
                : ChangeKind.Removed, step, null))])));
        return new PlanChanges(before, now, goals);
    }

    private static GoalChange Compare(GoalReading? before, GoalReading now)
    {
        var steps = now.Steps.Select(step => Compare(before?.Steps.FirstOrDefault(s => s.Id == step.FormerId), step)).ToList();
        if (before is null) return new GoalChange(ChangeKind.Added, null, now, steps);
        steps.AddRange(before.Steps.Where(step => now.Steps.All(s => s.FormerId != step.Id))
            .Select(step => new StepChange(step.State == StepState.Done ? ChangeKind.Finished : ChangeKind.Removed, step, null)));
        var changed = (before.Domain, before.YouthWords, before.MentorWords) != (now.Domain, now.YouthWords, now.MentorWords)
            || steps.Exists(step => step.Kind != ChangeKind.Same);
        return new GoalChange(changed ? ChangeKind.Changed : ChangeKind.Same, before, now, steps);
    }

    private static StepChange Compare(StepReading? before, StepReading now)
    {
        if (before is null) return new StepChange(ChangeKind.Added, null, now);
        if ((before.Text, before.Owner, before.DueOn) != (now.Text, now.Owner, now.DueOn))
            return new StepChange(ChangeKind.Changed, before, now);
        var moved = now.State is not (StepState.Proposed or StepState.Agreed) && now.State != before.State;
        return new StepChange(moved ? ChangeKind.Moved : ChangeKind.Same, before, now);
    }
}

/// <summary>A goal before and now.</summary>
public sealed record GoalChange(ChangeKind Kind, GoalReading? Before, GoalReading? Now, IReadOnlyList<StepChange> Steps)
{
    /// <summary>Steps that are as they were.</summary>
    public int SameSteps => Steps.Count(step => step.Kind == ChangeKind.Same);
}

/// <summary>A step before and now.</summary>
public sealed record StepChange(ChangeKind Kind, StepReading? Before, StepReading? Now);

/// <summary>What became of a part of the plan.</summary>
public enum ChangeKind
{
    /// <summary>As it was.</summary>
    Same = 1,

    /// <summary>New.</summary>
    Added,

    /// <summary>No longer there.</summary>
    Removed,

    /// <summary>Other words, owner or date.</summary>
    Changed,

    /// <summary>Only its state is another.</summary>
    Moved,

    /// <summary>Done in the former version, and not carried on.</summary>
    Finished,
}
