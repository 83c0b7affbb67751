namespace Pathways.Core.Jobs;

/// <summary>What a run came to.</summary>
/// <param name="Done">Items done.</param>
/// <param name="Failed">Items that failed and will be tried again.</param>
public sealed record JobResult(int Done, int Failed);
