using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Mistakes;

/// <summary>Which mistakes somebody reads; nothing by default. A youth sees what is right now, and no talk about it.</summary>
public static class MistakeQueries
{
    /// <summary>Those in the files that the viewer sees as staff.</summary>
    public static IQueryable<Mistake> VisibleTo(this IQueryable<Mistake> mistakes, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(Permission.SeeYouths) ? mistakes.WhereYouthVisibleTo(m => m.Youth!, viewer, db) : mistakes.Where(m => false);
    }

    /// <summary>Those about members of staff: the own ones, for a manager the team's too. Of coaching notes nobody reads.</summary>
    public static IQueryable<Mistake> AboutStaffSeenBy(this IQueryable<Mistake> mistakes, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var team = db.Users.TeamOf(viewer).Select(a => a.Id);
        return mistakes.Where(m => m.Kind != MistakeKind.CoachingNote && m.StaffId != null)
            .Where(m => m.StaffId == viewer.AccountId || team.Contains(m.StaffId!.Value));
    }
}
