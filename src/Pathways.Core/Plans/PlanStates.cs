namespace Pathways.Core.Plans;

/// <summary>What a state of a plan means.</summary>
public static class PlanStates
{
    /// <summary>In force: agreed and approved, also while it is reviewed.</summary>
    public static bool IsInForce(this PlanState state) => state is PlanState.Active or PlanState.UnderReview;

    /// <summary>Takes new steps: in force, or a draft.</summary>
    public static bool TakesSteps(this PlanState state) => state.IsInForce() || state == PlanState.Draft;
}
