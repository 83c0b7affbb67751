using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;

namespace Pathways.Core.Youths;

/// <summary>
/// Finds the files that may be of the same person (<see cref="Likeness"/>), before a file is saved. In all centres: of those that whoever
/// asks may not see it only says that there are some.
/// </summary>
public sealed class FindAlike(PathwaysDb db, Viewer viewer)
{
    /// <summary>
    /// Files that may be of the person of this file, as it is to be saved; without those that were found to be another person's.
    /// Three statements, four for a file that is there already.
    /// </summary>
    /// <param name="youth">The file; one that is being made has no key.</param>
    /// <param name="before">What it said until now, when it is only changed: who was alike then is not asked about again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AlikeFiles> RunAsync(Youth youth, Likeness? before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(youth);
        var person = Likeness.Of(youth);
        if (before is not null && before.SaysTheSameAs(person)) return AlikeFiles.None;
        var (from, to) = (new DateOnly(person.Born.First.Year, 1, 1).AddDays(-Likeness.DaysOfASlip),
            new DateOnly(person.Born.First.Year, 12, 31).AddDays(Likeness.DaysOfASlip));
        var (yearBefore, yearAfter) = (person.Born.First.AddYears(-1), person.Born.First.AddYears(1));
        var others = db.Youths.AsNoTracking().Where(Youth.IsThere).Where(y => y.Id != youth.Id);
        var near = await others
            .Where(y => (y.BirthDate >= from && y.BirthDate <= to) || y.BirthDate == yearBefore || y.BirthDate == yearAfter)
            .Select(y => new Known(y.Id, y.Name, new Birth(y.BirthDate, y.BirthPrecision), y.Phone)).ToListAsync(cancellationToken);
        if (person.Phone.Length > 0)
        {
            near.AddRange(await others.Where(y => y.Phone == person.Phone)
                .Select(y => new Known(y.Id, y.Name, new Birth(y.BirthDate, y.BirthPrecision), y.Phone)).ToListAsync(cancellationToken));
        }

        var alike = near.Where(known => known.Likeness is var like && like.MayBe(person) && before?.MayBe(like) != true)
            .Select(known => known.Id).ToHashSet();
        if (alike.Count > 0 && youth.Id != 0)
        {
            alike.ExceptWith(await db.TwoPeople.Where(t => t.FirstId == youth.Id || t.SecondId == youth.Id)
                .Select(t => t.FirstId == youth.Id ? t.SecondId : t.FirstId).ToListAsync(cancellationToken));
        }

        return alike.Count == 0 ? AlikeFiles.None : await SeenAsync(alike, cancellationToken);
    }

    /// <summary>
    /// Adds the answer that they are other people, to be saved together with the file. Only about files that were seen: the manager of
    /// all centres is still asked about the others.
    /// </summary>
    public async Task KeepAnswerAsync(Youth youth, AlikeFiles alike, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alike);
        if (alike.Seen.Count == 0) return;
        var ids = alike.Seen.Select(file => file.YouthId).ToList();
        var others = await db.Youths.VisibleTo(viewer, db).Where(y => ids.Contains(y.Id)).ToListAsync(cancellationToken);
        db.TwoPeople.AddRange(others.Select(other => TwoPeople.Are(youth, other, viewer.AccountId, now)));
    }

    private async Task<AlikeFiles> SeenAsync(HashSet<int> alike, CancellationToken cancellationToken)
    {
        var seen = await db.Youths.AsNoTracking().VisibleTo(viewer, db).Where(y => alike.Contains(y.Id)).OrderBy(y => y.Id)
            .Select(AlikeFile.From).ToListAsync(cancellationToken);
        return new(seen, seen.Count < alike.Count);
    }

    private sealed record Known(int Id, PersonName Name, Birth Birth, string Phone)
    {
        public Likeness Likeness => new(Name, Birth, Phone);
    }
}
