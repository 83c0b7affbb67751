using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>Tells of the rows whose file number is known whether the register says something else about the youth.</summary>
public sealed class CompareImport(PathwaysDb db, LocalTime clock)
{
    /// <summary>Rows compared in one transaction.</summary>
    public const int BatchSize = 250;

    /// <summary>Compares all rows whose youth the manager sees.</summary>
    public async Task RunAsync(int importId, CancellationToken cancellationToken)
    {
        for (int? last = 0; last is { } from;) last = await db.InTransactionAsync(async () =>
        {
            var rows = await Known(importId).Where(r => r.Number > from).OrderBy(r => r.Number).Take(BatchSize)
                .ToListAsync(cancellationToken);
            var differences = await OfAsync(rows, cancellationToken);
            foreach (var row in rows) row.Differs(differences[row.Number].Count > 0);
            await db.SaveChangesAsync(cancellationToken);
            return rows.Count == 0 ? (int?)null : rows[^1].Number;
        }, cancellationToken);
    }

    /// <summary>The rows of an import whose file number is that of a youth whom the manager sees.</summary>
    public IQueryable<ImportRow> Known(int importId) => db.ImportRows.Where(r => r.ImportId == importId
        && r.Fate != ImportFate.Wrong && r.DuplicateBy == DuplicateBy.FileNumber && r.DuplicateOfId != null);

    /// <summary>What rows say otherwise than the portal, by the row's number; the youths are loaded, three statements.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<Difference>>> OfAsync(IReadOnlyList<ImportRow> rows,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var ids = rows.Select(r => r.DuplicateOfId).OfType<int>().Distinct().ToList();
        var youths = ids.Count == 0 ? [] : await db.Youths.AsNoTracking().AsSplitQuery().Include(y => y.Stays)
            .Include(y => y.Mentorships).Include(y => y.IntakeCategories).Where(y => ids.Contains(y.Id))
            .ToDictionaryAsync(y => y.Id, cancellationToken);
        var cards = ids.Count == 0 ? [] : await db.Documents.Where(d => ids.Contains(d.YouthId) && d.Type == YouthDocument.NationalCard
            && d.State != DocumentState.Missing).Select(d => d.YouthId).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Number, r => r.DuplicateOfId is { } id && youths.TryGetValue(id, out var youth)
            ? Differences.Of(youth, cards.Contains(id), r, clock.Today) : []);
    }
}
