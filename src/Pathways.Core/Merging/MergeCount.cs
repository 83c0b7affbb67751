namespace Pathways.Core.Merging;

/// <summary>How many rows of a kind a merge moves.</summary>
/// <param name="Kind">The name of its class.</param>
/// <param name="Moves">So many move to the kept file.</param>
/// <param name="Stays">So many stay behind, because the kept file has its own and one alone is possible.</param>
public sealed record MergeCount(string Kind, int Moves, int Stays);
