using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Learning;

/// <summary>Which progress and practices somebody sees.</summary>
public static class LearningQueries
{
    /// <summary>That of the youths the viewer sees.</summary>
    public static IQueryable<ModuleProgress> VisibleTo(this IQueryable<ModuleProgress> progress, Viewer viewer, PathwaysDb db) =>
        progress.WhereYouthVisibleTo(row => row.Youth, viewer, db);

    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<Practice> VisibleTo(this IQueryable<Practice> practices, Viewer viewer, PathwaysDb db) =>
        practices.WhereYouthVisibleTo(practice => practice.Youth, viewer, db);

    /// <summary>Photos of the practices of the youths the viewer sees; of staff only those who may open copies of documents.</summary>
    public static IQueryable<PracticePhoto> VisibleTo(this IQueryable<PracticePhoto> photos, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(Permission.SeeCopies) ? photos.WhereYouthVisibleTo(photo => photo.Practice.Youth, viewer, db)
            : photos.Where(photo => false);
    }
}
