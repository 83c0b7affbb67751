using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Merging;

/// <summary>Which files that went somebody sees; nothing by default.</summary>
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
}
