using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;

namespace Pathways.Core.Wellbeing;

/// <summary>Which answers somebody sees; nothing by default.</summary>
public static class WellbeingQueries
{
    /// <summary>The youth's own, or those of the youths the viewer sees, for those who may read protected notes.</summary>
    public static IQueryable<WellbeingCheck> VisibleTo(this IQueryable<WellbeingCheck> checks, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(Permission.SeeProtectedNotes) || viewer.Role == Role.Youth
            ? checks.Where(WellbeingCheck.Stands).WhereYouthVisibleTo(c => c.Youth, viewer, db)
            : checks.Where(_ => false);
    }

    /// <summary>
    /// The one rule by which low answers ask for a closer look: nothing followed yet, neither a word nor a session in which the youth took
    /// part.
    /// </summary>
    public static IQueryable<WellbeingCheck> ToLookAt(this PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = db.SessionParticipants.ThatTookPlace();
        return db.WellbeingChecks.Where(WellbeingCheck.Stands).Where(c => c.Points <= WellbeingCheck.LowPoints && c.FollowedUpAt == null
            && !held.Any(p => p.YouthId == c.YouthId && p.Session.StartsAt > c.AnsweredAt)).WhereAccompanied(c => c.Youth);
    }

    /// <summary>Saves the answers; false when the youth answered already on that day.</summary>
    public static async Task<bool> KeepAsync(this PathwaysDb db, WellbeingCheck check, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(check);
        if (await db.WellbeingChecks.Where(WellbeingCheck.Stands)
            .AnyAsync(c => c.YouthId == check.YouthId && c.On == check.On, cancellationToken)) return false;
        db.WellbeingChecks.Add(check);
        return await db.TrySaveAsync(cancellationToken); // no: pressed twice in the same moment, and the unique day stands
    }
}
