namespace Pathways.Core.Today;

/// <summary>A goal and when it should be reached.</summary>
/// <param name="Id">The goal.</param>
/// <param name="On">The day the last of its steps is due.</param>
public sealed record DatedGoal(int Id, DateOnly On);
