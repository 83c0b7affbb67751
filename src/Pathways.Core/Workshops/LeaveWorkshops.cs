using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Core.Workshops;

/// <summary>
/// A youth goes, or moves to another centre: places in workshops that lie ahead are given back, so that whoever waits moves up.
/// </summary>
public sealed class LeaveWorkshops(PathwaysDb db, LocalTime clock, ChangeWorkshop change)
{
    /// <summary>In how many workshops that lie ahead a youth has a place, or waits for one.</summary>
    public Task<int> CountAsync(int youthId, CancellationToken cancellationToken) => Ahead(youthId).CountAsync(cancellationToken);

    /// <summary>Gives them back, each in a save of its own; those that are also published in a centre, when one is named, stay.</summary>
    public async Task RunAsync(int youthId, int? centreId, CancellationToken cancellationToken)
    {
        var (now, youth) = (clock.UtcNow, Participant.Youth(youthId));
        var left = await Ahead(youthId).Where(r => centreId == null || r.Workshop.Centres.All(c => c.CentreId != centreId))
            .Select(r => r.WorkshopId).ToListAsync(cancellationToken);
        foreach (var id in left) await change.RunAsync(id, workshop => workshop.Withdraw(youth, now), cancellationToken);
    }

    private IQueryable<Registration> Ahead(int youthId)
    {
        var now = clock.UtcNow;
        return db.Registrations.Where(r => r.YouthId == youthId && r.State != RegistrationState.Withdrawn && r.Workshop.StartsAt > now
            && r.Workshop.State == WorkshopState.Published);
    }
}
