using Microsoft.EntityFrameworkCore;
using Pathways.Core.Assessments;

namespace Pathways.Core.Learning;

/// <summary>A module as recommendations see it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Domains">Domains it serves; the first is where it is listed.</param>
/// <param name="Stage">The stage reached.</param>
/// <param name="IsSensitive">A bystander should not see that it is recommended.</param>
public sealed record LearnableModule(string Key, IReadOnlyList<Domain> Domains, LearningStage Stage, bool IsSensitive = false);
