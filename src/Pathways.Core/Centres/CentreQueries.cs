using Pathways.Core.Accounts;

namespace Pathways.Core.Centres;

/// <summary>Which centres somebody sees; nothing by default.</summary>
public static class CentreQueries
{
    /// <summary>All for an admin and for a manager of all centres; those of the account for other managers and for mentors.</summary>
    public static IQueryable<Centre> VisibleTo(this IQueryable<Centre> centres, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var me = viewer.AccountId;
        return viewer.Role switch
        {
            Role.Admin => centres,
            Role.Manager when viewer.AllCentres => centres,
            Role.Manager or Role.Mentor => centres.Where(c => c.Staff.Any(s => s.AccountId == me)),
            _ => centres.Where(c => false),
        };
    }
}
