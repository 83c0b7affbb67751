using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;

namespace Pathways.Core.Corrections;

/// <summary>A handover; its meeting is cancelled with it.</summary>
internal static class HandOverCorrection
{
    public static readonly CorrectionKind HandOver = new(MistakeKind.HandOver, Permission.AssignMentors)
    {
        FindAsync = async (db, viewer, id, stop) =>
        {
            var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.HandOvers.Any(h => h.Id == id)).Include(y => y.Stays)
                .Include(y => y.HandOvers).Include(y => y.Mentorships).ThenInclude(m => m.Mentor.Centres).AsSplitQuery()
                .SingleOrDefaultAsync(stop);
            if (youth?.HandOvers.Find(h => h.Id == id && h.MistakeId is null) is not { } wrong) return null;
            var meeting = await db.Sessions.Where(s => s.HandOver!.Id == id && s.State == SessionState.Planned).Include(s => s.Participants)
                .SingleOrDefaultAsync(stop);
            return new Correctable(new Recorded(id, youth.Id, wrong.On), youth.Name, mistake =>
            {
                if (youth.TakeBackHandOver(id, mistake, viewer.Today, out var notBegun) is { } problem) return problem;
                db.Mentorships.RemoveRange(notBegun);
                meeting?.Log(meeting.Kind, SessionState.Cancelled, meeting.StartsAt, 0, mistake.At);
                return null;
            });
        },
    };
}
