using Pathways.Core.Accounts;

namespace Pathways.Core.Reminders;

/// <summary>Which phones somebody sees: the own ones.</summary>
public static class PushPhoneQueries
{
    /// <summary>The viewer's own phones.</summary>
    public static IQueryable<PushPhone> VisibleTo(this IQueryable<PushPhone> phones, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var me = viewer.AccountId;
        return phones.Where(p => p.AccountId == me);
    }
}
