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
    /// The pairs, without those that were found to be two people, and without sisters and brothers. Three statements.
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
        var (earlier, pairs) = (new AlikeIndex<int>(), new SortedSet<(int One, int Other)>());
        foreach (var (id, like) in all)
        {
            foreach (var alike in earlier.Find(like))
                if (!settled.Contains((alike, id))) pairs.Add((alike, id));
            earlier.Add(id, like);
        }

        var shown = pairs.Take(MostPairs).ToList();
        var ids = shown.SelectMany(pair => (int[])[pair.One, pair.Other]).Distinct().ToList();
        var files = await visible.Where(y => ids.Contains(y.Id)).Select(AlikeFile.From)
            .ToDictionaryAsync(file => file.YouthId, cancellationToken);
        return [.. shown.Select(pair => new AlikePair(files[pair.One], files[pair.Other]))];
    }
}
