using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Mistakes;

/// <summary>What was put right in a youth's file, as far as the viewer reads it.</summary>
public sealed class ReadMistakes(PathwaysDb db, Viewer viewer)
{
    /// <summary>The mistakes of some kinds in a file, the newest first, in one statement.</summary>
    public Task<IReadOnlyList<SaidMistake>> InAsync(int youthId, IReadOnlyList<MistakeKind> kinds, CancellationToken cancellationToken) =>
        ReadAsync(db.Mistakes.VisibleTo(viewer, db).Where(m => m.YouthId == youthId && kinds.Contains(m.Kind)), cancellationToken);

    /// <summary>Those about a member of staff, the newest first, in one statement.</summary>
    public Task<IReadOnlyList<SaidMistake>> AboutAsync(int staffId, CancellationToken cancellationToken) =>
        ReadAsync(db.Mistakes.AboutStaffSeenBy(viewer, db).Where(m => m.StaffId == staffId), cancellationToken);

    /// <summary>
    /// Those about a thing that stands in no file and is about no member of staff, the newest first, in one statement. The caller has
    /// checked that the viewer may change the thing.
    /// </summary>
    public Task<IReadOnlyList<SaidMistake>> OfAsync(MistakeKind kind, int subjectId, CancellationToken cancellationToken) =>
        ReadAsync(db.Mistakes.Where(m => m.Kind == kind && m.SubjectId == subjectId && m.YouthId == null && m.StaffId == null),
            cancellationToken);

    private static async Task<IReadOnlyList<SaidMistake>> ReadAsync(IQueryable<Mistake> mistakes, CancellationToken cancellationToken) =>
        await mistakes.AsNoTracking().OrderByDescending(m => m.Id)
            .Select(m => new SaidMistake(m.Kind, m.SubjectId, m.On, m.Was, m.By.Name, m.At, m.Reason)).ToListAsync(cancellationToken);
}
