using Pathways.Core.Accounts;
using Pathways.Core.Youths;

namespace Pathways.Core.FollowUps;

/// <summary>Which exits and waves somebody sees.</summary>
public static class FollowUpQueries
{
    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<Exit> VisibleTo(this IQueryable<Exit> exits, Viewer viewer) =>
        exits.WhereYouthVisibleTo(exit => exit.Youth, viewer);

    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<FollowUpWave> VisibleTo(this IQueryable<FollowUpWave> waves, Viewer viewer) =>
        waves.WhereYouthVisibleTo(wave => wave.Youth, viewer);
}
