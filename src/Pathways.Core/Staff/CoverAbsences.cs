using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Staff;

/// <summary>
/// Youths who come to a mentor who is away, or will be, get the cover of that absence as the others have it. Called before the assignment
/// is saved; a cover who may not
/// stand in (another centre) is left out, and the page of absences counts the youth.
/// </summary>
public sealed class CoverAbsences(PathwaysDb db, LocalTime clock)
{
    /// <summary>Adds the covers to what is saved next. The youths have their stays and mentorships loaded.</summary>
    public async Task RunAsync(int mentorId, IReadOnlyCollection<Youth> youths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(youths);
        var today = clock.Today;
        var absences = await db.Absences.Where(a => a.MentorId == mentorId && a.To >= today).Include(a => a.Cover)
            .ThenInclude(c => c.Centres).ToListAsync(cancellationToken);
        foreach (var absence in absences)
        {
            foreach (var youth in youths) absence.GiveCover(youth);
        }
    }
}
