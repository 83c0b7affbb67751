using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Vocation;
using Pathways.Web.Components;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Vocation;

/// <summary>A placement as it is shown to the youth and to staff, with its moves.</summary>
public sealed record PlacementRow(int Id, string Trade, PlacementState State, string Certificate, DateOnly? CertifiedOn,
    IReadOnlyList<PlacementRow.Step> Steps)
{
    /// <summary>
    /// Reads placements, the newest first, in two statements. (As one, the moves' left join to partners makes SQLite walk through every
    /// move there is.)
    /// </summary>
    public static async Task<IReadOnlyList<PlacementRow>> ReadAsync(PathwaysDb db, IQueryable<Placement> placements,
        CancellationToken cancellationToken)
    {
        var rows = await placements.Where(Placement.Stands).OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id)
            .Select(p => new { p.Id, p.Trade, p.State, p.Certificate, p.CertifiedOn })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var moves = ids.Count == 0 ? [] : await db.Set<PlacementEvent>().Where(PlacementEvent.Stands)
            .Where(e => ids.Contains(e.PlacementId))
            .OrderBy(e => e.On).ThenBy(e => e.Id)
            .Select(e => new
            {
                e.PlacementId,
                Step = new Step(e.Id, e.State, e.On, e.Note, e.Partner == null ? ""
                : e.Partner.NameArabic, e.Partner == null ? "" : e.Partner.NameLatin)
            })
            .ToListAsync(cancellationToken);
        var steps = moves.ToLookup(move => move.PlacementId, move => move.Step);
        return [.. rows.Select(row =>
            new PlacementRow(row.Id, row.Trade, row.State, row.Certificate, row.CertifiedOn, [.. steps[row.Id]]))];
    }

    /// <summary>The moves as a timeline, the newest first.</summary>
    public IReadOnlyList<TimelineItem> Timeline(Func<PlacementState, string> words, Format format) =>
    [
        .. Steps.Reverse().Select((step, i) =>
        {
            var partner = format.Name(step.PartnerArabic, step.PartnerLatin);
            var title = partner.Length > 0 ? new Phrase(words(step.State) + " · {0}", partner) : Phrase.FromString(words(step.State));
            return new TimelineItem(format.Day(step.On), title, Format.Field(step.On), step.Note.Length > 0 ? step.Note
                : null, IsNow: i == 0);
        }),
    ];

    /// <summary>One move.</summary>
    public sealed record Step(int Id, PlacementState State, DateOnly On, string Note, string PartnerArabic, string PartnerLatin);
}
