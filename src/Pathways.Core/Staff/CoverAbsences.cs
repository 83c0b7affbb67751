using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Staff;

/// <summary>
/// After a change of lead the covers of absences are again those of whoever leads: youths who come to a mentor who is away, or will be,
/// get the cover of that absence as the others have it, and the cover of an absence of the former lead ends. Called before the assignment
/// is saved; a cover who may not stand in (another centre) is left out, and the page of absences counts the youth.
/// </summary>
public sealed class CoverAbsences(PathwaysDb db, LocalTime clock)
{
    /// <summary>Adds the covers to what is saved next. The youths have their stays and mentorships loaded.</summary>
    public async Task RunAsync(int? mentorId, IReadOnlyCollection<Youth> youths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(youths);
        var today = clock.Today;
        await EndFormerAsync(youths, today, cancellationToken);
        if (mentorId is null) return;
        var absences = await db.Absences.Where(a => a.MentorId == mentorId && a.CoverId != null && a.To >= today).Include(a => a.Cover)
            .ThenInclude(c => c!.Centres).ToListAsync(cancellationToken);
        foreach (var absence in absences)
        {
            foreach (var youth in youths) absence.GiveCover(youth, absence.From);
        }
    }

    private async Task EndFormerAsync(IReadOnlyCollection<Youth> youths, DateOnly today, CancellationToken cancellationToken)
    {
        var covers = (from youth in youths
                      from cover in youth.Mentorships
                      where cover.AbsenceId is not null && !cover.IsOverOn(today) && db.Entry(cover).State != EntityState.Deleted
                      select (youth, cover)).ToList();
        if (covers.Count == 0) return;
        var ids = covers.Select(c => c.cover.AbsenceId).Distinct().ToList();
        var away = await db.Absences.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.MentorId })
            .ToDictionaryAsync(a => a.Id, a => a.MentorId, cancellationToken);
        db.Mentorships.RemoveRange(covers.Where(c => c.youth.FitCover(c.cover, away[c.cover.AbsenceId!.Value], today))
            .Select(c => c.cover));
    }
}
