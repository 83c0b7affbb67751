using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Learning;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Corrections;

/// <summary>A mentor's confirmation of a practice.</summary>
internal static class PracticeCorrection
{
    public static readonly CorrectionKind Confirmed = new(MistakeKind.Practice, Permission.PutRight)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Practices.VisibleTo(viewer, db).Where(p => p.ConfirmedAt != null).Include(p => p.Youth)
                .SingleOrDefaultAsync(p => p.Id == id, stop) is { } practice
                ? new Correctable(new Recorded(practice.Id, practice.YouthId, practice.DoneOn, Short(practice.MentorNote)),
                    practice.Youth.Name, _ => practice.TakeBackConfirmation())
                : null,
    };

    private static string Short(string words) => words.Length > Mistake.LongestReason ? words[..Mistake.LongestReason] : words;
}
