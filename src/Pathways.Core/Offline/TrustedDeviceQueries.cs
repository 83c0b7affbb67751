using Pathways.Core.Accounts;

namespace Pathways.Core.Offline;

/// <summary>Which devices somebody sees: the own ones.</summary>
public static class TrustedDeviceQueries
{
    /// <summary>The viewer's own devices that are still trusted.</summary>
    public static IQueryable<TrustedDevice> VisibleTo(this IQueryable<TrustedDevice> devices, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var me = viewer.AccountId;
        return devices.Where(d => d.AccountId == me && d.RevokedAt == null);
    }
}
