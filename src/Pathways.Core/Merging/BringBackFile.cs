using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Merging;

/// <summary>
/// Brings a withdrawn file back, or parts two merged ones again: every value that was changed then is changed back. What somebody has
/// changed since stays as it is now; what was written since stays in the file in which it was written.
/// </summary>
public sealed class BringBackFile(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    /// <summary>
    /// Brings it back. <see cref="MergingProblem.WentOn"/>, <see cref="MergingProblem.TooLate"/>,
    /// <see cref="MergingProblem.KeptFileGone"/>, <see cref="MergingProblem.FileNumberTaken"/>.
    /// </summary>
    public Task<MergingProblem?> RunAsync(int formerFileId, CancellationToken cancellationToken) => db.CheckAndSaveAsync(async () =>
    {
        var file = await db.FormerFiles.VisibleTo(viewer, db).Include(f => f.Rows).SingleOrDefaultAsync(f => f.Id == formerFileId,
            cancellationToken);
        if (file is null) return (MergingProblem?)MergingProblem.WentOn;
        if (!file.MayComeBackAt(clock.UtcNow)) return MergingProblem.TooLate;
        if (file.KeptId is { } keptId && !await db.Youths.VisibleTo(viewer, db).AnyAsync(y => y.Id == keptId, cancellationToken))
            return MergingProblem.KeptFileGone;
        var youth = await db.Youths.Include(y => y.SearchTokens).SingleAsync(y => y.Id == file.YouthId, cancellationToken);
        var keptFile = file.KeptId ?? 0;
        if (await db.Youths.NumberedLike(youth).AnyAsync(y => y.Id != keptFile, cancellationToken))
            return MergingProblem.FileNumberTaken;
        foreach (var row in file.Rows) await ChangeBackAsync(row, cancellationToken);
        if (file.KeptId is not null)
        {
            var kept = await db.Youths.Include(y => y.SearchTokens).SingleAsync(y => y.Id == keptFile, cancellationToken);
            kept.Rename(kept.Name);
            kept.FileUnder(kept.FileNumber);
            await db.SaveChangesAsync(cancellationToken); // so that a number is free again before the other file has it back
        }

        youth.SetAsideAt = null;
        db.FormerFiles.Remove(file);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }, cancellationToken);

    private async Task ChangeBackAsync(FormerFileRow row, CancellationToken cancellationToken)
    {
        var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == row.Kind);
        var key = type.FindPrimaryKey()!.Properties;
        var values = key.Zip(RowText.PartsOf(row.Key), (part, text) => (part.Name, Value: RowText.Read(text, part.ClrType))).ToList();
        if (type.FindProperty(row.Property)?.IsPrimaryKey() == true)
        {
            await FileRows.RekeyAsync(db, type, values.ToDictionary(part => part.Name, part => part.Value), row.Property,
                (int)RowText.Read(row.Before, typeof(int))!, cancellationToken);
            return;
        }

        if (await db.FindAsync(type.ClrType, [.. values.Select(part => part.Value)], cancellationToken) is not { } found) return;
        var value = RowText.PropertyOf(db.Entry(found), row.Property);
        if (RowText.Of(value.CurrentValue) == row.After) value.CurrentValue = RowText.Read(row.Before, value.Metadata.ClrType);
    }
}
