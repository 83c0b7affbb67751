using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Corrections;

/// <summary>The last move to another centre.</summary>
internal static class TransferCorrection
{
    public static readonly CorrectionKind Transfer = new(MistakeKind.Transfer, Permission.AssignMentors)
    {
        FindAsync = async (db, viewer, id, stop) =>
        {
            var youth = await db.Youths.VisibleTo(viewer, db)
                .Where(y => y.Stays.AsQueryable().Where(Stay.IsOpen).Any(s => s.Id == id))
                .Include(y => y.Stays).ThenInclude(s => s.Centre).Include(y => y.Mentorships).ThenInclude(m => m.Mentor.Centres)
                .AsSplitQuery().SingleOrDefaultAsync(stop);
            if (youth?.OpenStay is not { } stay || youth.Stays.All(s => s.MistakeId is not null || s.CentreId == stay.CentreId))
                return null;
            return new Correctable(new Recorded(stay.Id, youth.Id, stay.From, stay.Centre.NameArabic), youth.Name,
                mistake => youth.TakeBackMove(stay.Id, mistake, viewer.Today));
        },
    };
}
