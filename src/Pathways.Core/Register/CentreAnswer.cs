namespace Pathways.Core.Register;

/// <summary>What the manager says about an unknown centre.</summary>
/// <param name="Words">The centre as written in the file.</param>
/// <param name="CentreId">The centre that is meant; null without <paramref name="Create"/> takes an earlier answer back.</param>
/// <param name="Create">Make a centre of this name.</param>
public sealed record CentreAnswer(string Words, int? CentreId, bool Create);
