namespace Pathways.Core.Today;

/// <summary>A stop on the road.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="On">The local day; null when open.</param>
/// <param name="GoalId">The goal, when it is one.</param>
/// <param name="Milestone">The milestone, when it is one.</param>
public sealed record RoadStop(RoadStopKind Kind, DateOnly? On, int? GoalId = null, MilestoneKind? Milestone = null);
