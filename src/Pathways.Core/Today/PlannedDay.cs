namespace Pathways.Core.Today;

/// <summary>Something on a day.</summary>
/// <param name="Id">Its key.</param>
/// <param name="On">The local day.</param>
public sealed record PlannedDay(int Id, DateOnly On);
