namespace Pathways.Core.Staff;

/// <summary>What is typed about an absence.</summary>
/// <param name="CoverId">Who stands in; null while nobody is found.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">Why.</param>
public sealed record AbsencePlan(int? CoverId, DateOnly From, DateOnly To, AbsenceReason Reason);
