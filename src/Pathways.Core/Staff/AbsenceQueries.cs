using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Staff;

/// <summary>Which absences somebody sees.</summary>
public static class AbsenceQueries
{
    /// <summary>Those of the mentors of a manager's centres; a mentor's own; nothing for others.</summary>
    public static IQueryable<Absence> VisibleTo(this IQueryable<Absence> absences, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        if (viewer.Role == Role.Mentor) return absences.Where(a => a.MentorId == viewer.AccountId);
        var team = db.Users.TeamOf(viewer).Select(a => a.Id);
        return absences.Where(a => team.Contains(a.MentorId));
    }
}
