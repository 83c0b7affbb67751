using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Staff;

/// <summary>What came of it.</summary>
/// <param name="Covered">Youths who are covered now.</param>
/// <param name="NotCovered">Youths of a centre in which the cover does not work.</param>
/// <param name="Problem">Why nothing was saved.</param>
public sealed record AbsenceResult(int Covered, int NotCovered, AbsenceProblem? Problem = null);
