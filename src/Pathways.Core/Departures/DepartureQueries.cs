using Microsoft.EntityFrameworkCore;
using Pathways.Core.Youths;

namespace Pathways.Core.Departures;

/// <summary>What hangs on whom.</summary>
internal static class DepartureQueries
{
    /// <summary>Youths whom somebody leads on a day or later; of one centre, when given.</summary>
    public static IQueryable<Youth> LedBy(this IQueryable<Youth> youths, int accountId, DateOnly day, int? centreId) =>
        youths.Where(y => y.Mentorships.AsQueryable().Where(Mentorship.Leads).Where(Mentorship.NotOverOn(day))
                .Any(m => m.MentorId == accountId)
            && (centreId == null || y.Stays.AsQueryable().Where(Stay.IsOpen).Any(s => s.CentreId == centreId)));
}
