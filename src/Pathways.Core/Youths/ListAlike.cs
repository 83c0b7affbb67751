using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Youths;

/// <summary>Finds, among the files that the viewer sees, those that are perhaps there twice (<see cref="Likeness"/>).</summary>
public sealed class ListAlike(PathwaysDb db, Viewer viewer)
{
    /// <summary>Most pairs that are listed; more follow when these are decided.</summary>
    public const int MostPairs = 50;

    /// <summary>
    /// The pairs, without those that were found to be two people, and without sisters and brothers. Three statements; compares within a
    /// year of birth and with the next.
    /// </summary>
    public async Task<IReadOnlyList<AlikePair>> RunAsync(CancellationToken cancellationToken)
    {
        var visible = db.Youths.AsNoTracking().VisibleTo(viewer, db);
        var all = (await visible.OrderBy(y => y.Id)
            .Select(y => new { y.Id, y.Name, Birth = new Birth(y.BirthDate, y.BirthPrecision), y.Phone }).ToListAsync(cancellationToken))
            .ConvertAll(y => (y.Id, Like: new Likeness(y.Name, y.Birth, y.Phone)));
        var settled = (await db.TwoPeople.Select(t => new { One = t.FirstId, Other = t.SecondId })
            .Concat(db.Siblings.Select(s => new { One = s.OneId, Other = s.OtherId })).ToListAsync(cancellationToken))
            .Select(pair => (pair.One, pair.Other)).ToHashSet();
        var byYear = all.ToLookup(y => y.Like.Born.First.Year);
        var byPhone = all.Where(y => y.Like.Phone.Length > 0).ToLookup(y => y.Like.Phone);
        var pairs = new SortedSet<(int One, int Other)>();
        foreach (var one in all)
        {
            foreach (var other in byYear[one.Like.Born.First.Year].Concat(byYear[one.Like.Born.First.Year + 1])
                .Concat(byPhone[one.Like.Phone]))
            {
                if (one.Id == other.Id || !one.Like.MayBe(other.Like)) continue;
                var pair = (Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id));
                if (!settled.Contains(pair)) pairs.Add(pair);
            }
        }

        var shown = pairs.Take(MostPairs).ToList();
        var ids = shown.SelectMany(pair => (int[])[pair.One, pair.Other]).Distinct().ToList();
        var files = await visible.Where(y => ids.Contains(y.Id)).Select(AlikeFile.From)
            .ToDictionaryAsync(file => file.YouthId, cancellationToken);
        return [.. shown.Select(pair => new AlikePair(files[pair.One], files[pair.Other]))];
    }
}
