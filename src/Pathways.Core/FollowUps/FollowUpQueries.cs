using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.FollowUps;

/// <summary>Which exits and waves somebody sees.</summary>
public static class FollowUpQueries
{
    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<Exit> VisibleTo(this IQueryable<Exit> exits, Viewer viewer, PathwaysDb db) =>
        exits.WhereYouthVisibleTo(exit => exit.Youth, viewer, db);

    /// <summary>
    /// All files that a centre answers for, also of those who have left or died, and of a register that is being written: while there is
    /// one, the centre is not empty.
    /// </summary>
    public static IQueryable<Stay> Answering(this IQueryable<Stay> stays) => stays.Where(Stay.IsOpen);

    /// <summary>
    /// Who lives in a centre now: the open stays of youths who have not left the establishment. A stay stays open after leaving, because
    /// the centre goes on with aftercare. Not yet those of a register that is being written: it counts when it is seen, as a whole.
    /// </summary>
    public static IQueryable<Stay> Present(this IQueryable<Stay> stays, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var underWay = db.ImportsUnderWay;
        return stays.Where(Stay.IsOpen).Where(s => s.Youth.ImportId == null || !underWay.Contains(s.Youth.ImportId.Value))
            .Where(s => !db.Exits.Where(Exit.Stands).Where(Exit.IsOpen).Any(e => e.YouthId == s.YouthId));
    }

    /// <summary>Who has left the establishment and is still accompanied by the centre: aftercare.</summary>
    public static IQueryable<Stay> InAftercare(this IQueryable<Stay> stays, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (left, accompanied) = (db.Exits.Where(Exit.Stands).Where(Exit.IsOpen), db.Youths.Where(Youth.IsAccompanied));
        return stays.Where(Stay.IsOpen)
            .Where(s => left.Any(e => e.YouthId == s.YouthId) && accompanied.Any(y => y.Id == s.YouthId));
    }

    /// <summary>
    /// Of mentorships those of youths who have not left the establishment: what counts as a caseload, without a register that is being
    /// written.
    /// </summary>
    public static IQueryable<Mentorship> OfPresent(this IQueryable<Mentorship> mentorships, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var underWay = db.ImportsUnderWay;
        return mentorships.Where(m => m.Youth.ImportId == null || !underWay.Contains(m.Youth.ImportId.Value))
            .Where(m => !db.Exits.Where(Exit.Stands).Where(Exit.IsOpen).Any(e => e.YouthId == m.YouthId));
    }

    /// <summary>Those of the youths the viewer sees.</summary>
    public static IQueryable<FollowUpWave> VisibleTo(this IQueryable<FollowUpWave> waves, Viewer viewer, PathwaysDb db) =>
        waves.WhereYouthVisibleTo(wave => wave.Youth, viewer, db);
}
