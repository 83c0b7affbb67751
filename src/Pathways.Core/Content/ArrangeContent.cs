using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Content;

/// <summary>
/// Hides, shows or moves a module. A move writes the place of every module, so that the list means the same on every node.
/// </summary>
public sealed class ArrangeContent(PathwaysDb db)
{
    /// <summary>Arranges one module among all, given in the order shown.</summary>
    public async Task<ArrangeContentProblem?> RunAsync(IReadOnlyList<string> shown, string key, Arrangement arrangement,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var rows = await db.ContentPlaces.ToDictionaryAsync(row => row.Key, cancellationToken);
        switch (arrangement)
        {
            case Arrangement.Hide: Row(key).Hide(); break;
            case Arrangement.Show: Row(key).Show(); break;
            default: Move(); break;
        }

        // changed, or added by another admin at once
        return await db.TrySaveAsync(cancellationToken) ? null : ArrangeContentProblem.ArrangedMeanwhile;

        ContentPlace Row(string of)
        {
            if (!rows.TryGetValue(of, out var row)) db.ContentPlaces.Add(rows[of] = row = new ContentPlace { Key = of });
            return row;
        }

        void Move()
        {
            var order = shown.ToList();
            var from = order.IndexOf(key);
            var to = from + (arrangement == Arrangement.Up ? -1 : 1);
            if (from < 0 || to < 0 || to >= order.Count) return; // already at the end
            (order[from], order[to]) = (order[to], order[from]);
            for (var place = 0; place < order.Count; place++) Row(order[place]).PutAt(place + 1);
        }
    }
}
