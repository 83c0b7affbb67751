using Pathways.Core.Accounts;

namespace Pathways.Core.Register;

/// <summary>Which imports somebody sees: a manager the own ones, nobody else any.</summary>
public static class ImportQueries
{
    /// <summary>The imports the viewer sees.</summary>
    public static IQueryable<Import> VisibleTo(this IQueryable<Import> imports, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var me = viewer.AccountId;
        return viewer.May(Permission.ImportRegister) ? imports.Where(i => i.ManagerId == me) : imports.Where(i => false);
    }
}
