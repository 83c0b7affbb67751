using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Vocation;

/// <summary>Which placements somebody sees.</summary>
public static class PlacementQueries
{
    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<Placement> VisibleTo(this IQueryable<Placement> placements, Viewer viewer, PathwaysDb db) =>
        placements.WhereYouthVisibleTo(placement => placement.Youth, viewer, db);
}
