using Microsoft.EntityFrameworkCore;
using Pathways.Core.Assessments;

namespace Pathways.Core.Learning;

/// <summary>What the two voices say on a domain.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Youth">The youth's level, 1 to 4; null when not said.</param>
/// <param name="Mentor">The mentor's level, 1 to 4; null when not said or not to be read.</param>
public sealed record DomainLevels(Domain Domain, int? Youth, int? Mentor);
