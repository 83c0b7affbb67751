using Pathways.Core.Time;

namespace Pathways.Core.Register;

/// <summary>A date as a cell tells it.</summary>
/// <param name="First">The day; of a month or year its first day.</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Rest">The words beside it ("à Taroudant"), to be kept; empty when there are none.</param>
public sealed record ReadDate(DateOnly First, DatePrecision Precision, string Rest);
