using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Merging;

/// <summary>Which files that went somebody sees, nothing by default; and where a merged one went.</summary>
public static class FormerFileQueries
{
    /// <summary>
    /// For the list from which they are brought back: those of the viewer's centres for a manager, merged ones only where the viewer sees
    /// the file that was kept too.
    /// </summary>
    public static IQueryable<FormerFile> VisibleTo(this IQueryable<FormerFile> files, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        if (!viewer.May(Permission.MergeFiles)) return files.Where(f => false);
        if (viewer.AllCentres) return files;
        var me = viewer.AccountId;
        var centres = db.CentreStaff.Where(s => s.AccountId == me).Select(s => (int?)s.CentreId);
        return files.Where(f => centres.Contains(f.CentreId));
    }

    /// <summary>
    /// The file in which a merged one goes on, also when that was merged in its turn; else the same. A statement a merge.
    /// </summary>
    public static async Task<int> KeptForAsync(this IQueryable<FormerFile> files, int youthId, CancellationToken cancellationToken)
    {
        var kept = youthId;
        while (await files.Where(f => f.YouthId == kept).Select(f => f.KeptId).SingleOrDefaultAsync(cancellationToken) is { } further)
            kept = further;
        return kept;
    }

    /// <summary>The files that were merged into one, also by way of another; a statement a generation.</summary>
    public static async Task<IReadOnlyCollection<int>> MergedIntoAsync(this IQueryable<FormerFile> files, int youthId,
        CancellationToken cancellationToken)
    {
        var all = new HashSet<int>();
        for (List<int> last = [youthId]; last.Count > 0; all.UnionWith(last))
        {
            var into = last;
            last = await files.Where(f => f.KeptId != null && into.Contains(f.KeptId.Value)).Select(f => f.YouthId)
                .ToListAsync(cancellationToken);
        }

        return all;
    }
}
