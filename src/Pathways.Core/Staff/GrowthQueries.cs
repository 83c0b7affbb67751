using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Staff;

/// <summary>Whose growth somebody sees; nothing by default.</summary>
public static class GrowthQueries
{
    /// <summary>The own ones; for a manager the team's too.</summary>
    public static IQueryable<Accreditation> VisibleTo(this IQueryable<Accreditation> accreditations, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var team = db.Users.TeamOf(viewer).Select(a => a.Id);
        return accreditations.Where(a => a.AccountId == viewer.AccountId || team.Contains(a.AccountId));
    }

    /// <summary>The own ones; for a manager the team's too.</summary>
    public static IQueryable<TrainingEntry> VisibleTo(this IQueryable<TrainingEntry> entries, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var team = db.Users.TeamOf(viewer).Select(a => a.Id);
        return entries.Where(e => e.AccountId == viewer.AccountId || team.Contains(e.AccountId));
    }

    /// <summary>Those between the viewer and somebody; another manager of the same mentor does not see them, an admin neither.</summary>
    public static IQueryable<CoachingNote> VisibleTo(this IQueryable<CoachingNote> notes, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Role switch
        {
            Role.Mentor => notes.Where(n => n.MentorId == viewer.AccountId),
            Role.Manager => notes.Where(n => n.ManagerId == viewer.AccountId),
            _ => notes.Where(n => false),
        };
    }
}
