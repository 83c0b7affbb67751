using Microsoft.EntityFrameworkCore;
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

    /// <summary>Those of the youths the viewer sees, less those of sensitive modules for staff who do not confirm practices.</summary>
    public static IQueryable<Practice> ToldTo(this IQueryable<Practice> practices, Viewer viewer, IReadOnlyList<string> sensitive,
        PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var all = viewer.Role == Role.Youth || viewer.May(Permission.ConfirmPractices);
        return practices.VisibleTo(viewer, db).Where(practice => all || !sensitive.Contains(practice.Module));
    }

    /// <summary>Photos of the practices the viewer is told of; of staff only those who may open copies of documents.</summary>
    public static IQueryable<PracticePhoto> ToldTo(this IQueryable<PracticePhoto> photos, Viewer viewer, IReadOnlyList<string> sensitive,
        PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var practices = db.Practices.ToldTo(viewer, sensitive, db);
        return viewer.May(Permission.SeeCopies) ? photos.Where(photo => practices.Any(practice => practice.Id == photo.PracticeId))
            : photos.Where(photo => false);
    }

    /// <summary>The youth has opened what was confirmed of these practices, so that it is new no longer.</summary>
    public static Task ConfirmationsOpenedAsync(this PathwaysDb db, IReadOnlyCollection<int> practiceIds, DateTime now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.InTransactionAsync(() => db.Practices.Where(p => practiceIds.Contains(p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.ConfirmationReadAt, now), cancellationToken), cancellationToken);
    }
}
