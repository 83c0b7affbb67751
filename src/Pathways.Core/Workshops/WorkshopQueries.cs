using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Workshops;

/// <summary>Which workshops and places somebody sees; nothing by default.</summary>
public static class WorkshopQueries
{
    /// <summary>
    /// Youths: published ones for youths in the centre where they stay, and those they registered for. Mentors: published ones of their
    /// centres. Managers: every one of
    /// their centres, drafts too. The psychological team, which has no centre: published ones for staff.
    /// </summary>
    public static IQueryable<Workshop> VisibleTo(this IQueryable<Workshop> workshops, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var me = viewer.AccountId;
        switch (viewer.Role)
        {
            case Role.Youth:
                var here = db.Stays.Where(Stay.IsOpen).Where(s => s.Youth.AccountId == me).Select(s => s.CentreId);
                var joined = db.Registrations.OwnOf(viewer, db).Select(r => r.WorkshopId);
                return workshops.Where(w => w.Audience == Audience.Youths && w.State != WorkshopState.Draft
                    && (w.Centres.Any(c => here.Contains(c.CentreId)) || joined.Contains(w.Id)));
            case Role.Mentor:
                var worksIn = db.CentreStaff.Where(s => s.AccountId == me).Select(s => s.CentreId);
                return workshops.Where(w => w.State != WorkshopState.Draft && w.Centres.Any(c => worksIn.Contains(c.CentreId)));
            case Role.Manager when viewer.AllCentres:
                return workshops;
            case Role.Manager:
                var answersFor = db.CentreStaff.Where(s => s.AccountId == me).Select(s => s.CentreId);
                return workshops.Where(w => w.Centres.Any(c => answersFor.Contains(c.CentreId)));
            case Role.Psychologist:
                return workshops.Where(w => w.State != WorkshopState.Draft && w.Audience == Audience.Staff);
            default:
                return workshops.Where(w => false);
        }
    }

    /// <summary>Those the viewer may change: a manager's, when every centre of it is the manager's.</summary>
    public static IQueryable<Workshop> PlannableBy(this IQueryable<Workshop> workshops, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var me = viewer.AccountId;
        if (viewer.Role != Role.Manager) return workshops.Where(w => false);
        if (viewer.AllCentres) return workshops;
        var answersFor = db.CentreStaff.Where(s => s.AccountId == me).Select(s => s.CentreId);
        return workshops.Where(w => w.Centres.Any() && w.Centres.All(c => answersFor.Contains(c.CentreId)));
    }

    /// <summary>Places of the youths the viewer sees.</summary>
    public static IQueryable<Registration> OfYouthsVisibleTo(this IQueryable<Registration> registrations, Viewer viewer, PathwaysDb db) =>
        registrations.Where(r => r.YouthId != null).WhereYouthVisibleTo(r => r.Youth!, viewer, db);

    /// <summary>The viewer's own places: a youth's or a staff member's.</summary>
    public static IQueryable<Registration> OwnOf(this IQueryable<Registration> registrations, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var me = viewer.AccountId;
        if (viewer.Role != Role.Youth) return registrations.Where(r => r.StaffId == me);
        var youth = db.Youths.Where(y => y.AccountId == me).Select(y => (int?)y.Id);
        return registrations.Where(r => r.YouthId != null && youth.Contains(r.YouthId));
    }

    /// <summary>Who the viewer is as a participant, if such a workshop is for them; one statement for a youth, none for staff.</summary>
    public static async Task<Participant?> MeAsync(this PathwaysDb db, Viewer viewer, Audience audience,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Role != Role.Youth) return audience == Audience.Staff ? Participant.Staff(viewer.AccountId) : null;
        if (audience != Audience.Youths) return null;
        var id = await db.Youths.VisibleTo(viewer, db).Select(y => (int?)y.Id).SingleOrDefaultAsync(cancellationToken);
        return id is null ? null : Participant.Youth(id.Value);
    }
}
