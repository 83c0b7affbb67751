using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Merging;

/// <summary>A file on its way out: every value that is changed for it is written down, so that it can be changed back.</summary>
internal sealed class GoingFile(FormerFile file)
{
    /// <summary>Changes a value of a row, if it is another one.</summary>
    public void Set(EntityEntry row, string property, object? value)
    {
        var changed = row.Property(property);
        var before = RowText.Of(changed.CurrentValue);
        if (before == RowText.Of(value)) return;
        Note(row, property, before, RowText.Of(value));
        changed.CurrentValue = value;
    }

    /// <summary>Writes down a value that was changed already, or is changed past the context; the key as it is since.</summary>
    public void Note(EntityEntry row, string property, string? before, string? after, string? key = null) => file.Rows.Add(new FormerFileRow
    {
        Kind = row.Metadata.ClrType.Name,
        Key = key ?? RowText.KeyOf(row),
        Property = property,
        Before = before,
        After = after,
    });

    /// <summary>
    /// Nobody sees it and nothing counts it from now on: it is set aside, and the times of its centre and mentors that still run become
    /// empty, so that no question about a day finds them.
    /// </summary>
    public async Task SetAsideAsync(PathwaysDb db, Youth youth, DateTime now, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var stay in await db.Stays.Where(Stay.IsOpen).Where(s => s.YouthId == youth.Id).ToListAsync(cancellationToken))
            Set(db.Entry(stay), nameof(Stay.To), stay.From.AddDays(-1));
        foreach (var time in await db.Mentorships.Where(m => m.YouthId == youth.Id).ToListAsync(cancellationToken))
            if (!time.IsOverOn(today)) Set(db.Entry(time), nameof(Mentorship.To), time.From.AddDays(-1));
        youth.SetAsideAt = now;
    }
}
