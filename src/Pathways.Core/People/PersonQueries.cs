using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.People;

/// <summary>Which people of the maps somebody sees; nothing by default.</summary>
public static class PersonQueries
{
    /// <summary>Most people on one map.</summary>
    public const int Most = 60;

    /// <summary>The youth's own, also those taken off; of visible youths those they share and keep, for whoever may see them.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Role == Role.Youth) return people.WhereYouthVisibleTo(p => p.Youth, viewer, db);
        return viewer.May(Permission.SeePeople) ? people.WhereYouthVisibleTo(p => p.Youth, viewer, db)
            .Where(p => p.IsShared && p.RemovedAt == null) : people.Where(p => false);
    }
}
