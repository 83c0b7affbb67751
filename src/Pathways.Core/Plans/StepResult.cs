using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Plans;

/// <summary>What came of changing a step.</summary>
/// <param name="Step">The step that was changed, as it goes on in the version in force; null when it is not visible.</param>
/// <param name="Problem">Why nothing was saved.</param>
public sealed record StepResult(Step? Step, PlanProblem? Problem = null);
