using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Assessments;

/// <summary>Published versions already read from this program's database.</summary>
public sealed class PublishedItemSets
{
    internal ConcurrentDictionary<int, ItemSet> ByVersion { get; } = [];
}
