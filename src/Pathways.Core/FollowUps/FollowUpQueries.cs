using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.FollowUps;

/// <summary>Which exits and waves somebody sees.</summary>
public static class FollowUpQueries
{
    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<Exit> VisibleTo(this IQueryable<Exit> exits, Viewer viewer, PathwaysDb db) =>
        exits.WhereYouthVisibleTo(exit => exit.Youth, viewer, db);

    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<FollowUpWave> VisibleTo(this IQueryable<FollowUpWave> waves, Viewer viewer, PathwaysDb db) =>
        waves.WhereYouthVisibleTo(wave => wave.Youth, viewer, db);
}
