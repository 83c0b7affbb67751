using System.Collections.Concurrent;

namespace Pathways.Core.Register;

/// <summary>
/// How many youths of a running import this node has written. Kept in memory: what a transaction has done is seen by nobody else until it
/// is done,
/// and then it is all of it.
/// </summary>
public sealed class ImportProgress
{
    private readonly ConcurrentDictionary<int, int> written = new();

    /// <summary>Youths written so far; 0 when this node is not writing the import.</summary>
    public int Written(int importId) => written.GetValueOrDefault(importId);

    /// <summary>Some more are written.</summary>
    public void Report(int importId, int rows) => written[importId] = rows;

    /// <summary>Written, or refused.</summary>
    public void End(int importId) => written.TryRemove(importId, out _);
}
