using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Everybody who has a file when a register is read, in all centres: of those whom the manager may not see only says that there is somebody
/// (as <see cref="FindAlike"/> does by hand).
/// </summary>
internal sealed class KnownPeople
{
    private readonly AlikeIndex<int?> people = new();

    /// <summary>Loads what tells people apart; one statement.</summary>
    public static async Task<KnownPeople> LoadAsync(PathwaysDb db, Viewer manager, CancellationToken cancellationToken)
    {
        var known = new KnownPeople();
        var seen = db.Youths.VisibleTo(manager, db).Select(y => y.Id);
        foreach (var youth in await db.Youths.Where(Youth.IsThere).OrderBy(y => y.Id)
            .Select(y => new { y.Id, y.Name, Birth = new Birth(y.BirthDate, y.BirthPrecision), y.Phone, IsSeen = seen.Contains(y.Id) })
            .ToListAsync(cancellationToken))
            known.people.Add(youth.IsSeen ? youth.Id : null, new(youth.Name, youth.Birth, youth.Phone));
        return known;
    }

    /// <summary>Whether the row may be of somebody who has a file.</summary>
    /// <param name="row">The row.</param>
    /// <param name="youthId">The first of them whom the manager sees; null when there is none.</param>
    public bool Find(RegisterRow row, out int? youthId)
    {
        var alike = row.Likeness is { } person ? people.Find(person) : [];
        youthId = alike.FirstOrDefault(id => id is not null);
        return alike.Count > 0;
    }
}
