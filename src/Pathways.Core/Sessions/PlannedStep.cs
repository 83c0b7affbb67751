using Microsoft.EntityFrameworkCore;
using Pathways.Core.Plans;

namespace Pathways.Core.Sessions;

/// <summary>A step to be added to a goal of the plan.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By when.</param>
public sealed record PlannedStep(int? GoalId, string Text, StepOwner Owner, DateOnly? DueOn);
