using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Assessments;

/// <summary>
/// The wording of a version, and which version is in force. A published version never changes and is kept in memory once it was read.
/// </summary>
public sealed class ItemSets(PathwaysDb db, PublishedItemSets published)
{
    /// <summary>The wording of a published version; throws when there is none with this number.</summary>
    public async Task<ItemSet> OfVersionAsync(int version, CancellationToken cancellationToken = default)
    {
        if (version >= 1 && version <= ItemSet.Shipped.Count) return ItemSet.Shipped[version - 1];
        if (published.ByVersion.TryGetValue(version, out var known)) return known;
        var words = await db.ItemSetVersions.Where(v => v.Version == version && v.PublishedAt != null).Select(v => v.Words)
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new InvalidDataException($"There is no published item set {version}.");
        return published.ByVersion[version] = ItemSet.Read(words);
    }

    /// <summary>The wording of any version, a draft too; null when there is none with this number.</summary>
    public async Task<ItemSet?> FindAsync(int version, CancellationToken cancellationToken = default)
    {
        if (version >= 1 && version <= ItemSet.Shipped.Count) return ItemSet.Shipped[version - 1];
        var words = await db.ItemSetVersions.Where(v => v.Version == version).Select(v => v.Words).SingleOrDefaultAsync(cancellationToken);
        return words is null ? null : ItemSet.Read(words);
    }

    /// <summary>The number of the version in force, in which new assessments are answered.</summary>
    public async Task<int> CurrentVersionAsync(CancellationToken cancellationToken = default) =>
        await db.ItemSetVersions.Where(v => v.PublishedAt != null).MaxAsync(v => (int?)v.Version, cancellationToken)
            ?? ItemSet.Latest.Version;

    /// <summary>The version in force.</summary>
    public async Task<ItemSet> CurrentAsync(CancellationToken cancellationToken = default) =>
        await OfVersionAsync(await CurrentVersionAsync(cancellationToken), cancellationToken);
}
