namespace Pathways.Core.Today;

/// <summary>A step still to be done.</summary>
/// <param name="Id">The step.</param>
/// <param name="DueOn">The local day it is due; null when open.</param>
public sealed record OpenStep(int Id, DateOnly? DueOn);
