using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Documents;

namespace Pathways.Web.Startup;

/// <summary>
/// Whether the keys fit what was sealed with them. The oldest and the latest sealed row of each kind is opened at the start: keys that were left behind at a
/// restore, or copied once and never again, are noticed while the old disk is still there.
/// </summary>
public sealed class SealedRows(CopySeal seal, CardNumbers numbers)
{
    /// <summary>False when a row was found that no key opens.</summary>
    public bool Fit { get; private set; } = true;

    /// <summary>Looks.</summary>
    public async Task LookAsync(PathwaysDb db, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var files = await EndsAsync(db.DocumentCopies.OrderBy(c => c.Id).Select(c => c.SealedKey), db.DocumentCopies.OrderByDescending(c => c.Id).Select(c => c.SealedKey), cancellationToken);
        files.AddRange(await EndsAsync(db.PracticePhotos.OrderBy(p => p.AddedAt).Select(p => p.SealedKey), db.PracticePhotos.OrderByDescending(p => p.AddedAt).Select(p => p.SealedKey), cancellationToken));
        var cards = db.Documents.Where(d => d.SealedNumber != "");
        var kept = await EndsAsync(cards.OrderBy(d => d.Id).Select(d => d.SealedNumber), cards.OrderByDescending(d => d.Id).Select(d => d.SealedNumber), cancellationToken);
        Fit = files.TrueForAll(key => seal.Unseal(key) is not null) && kept.TrueForAll(number => numbers.Read(number) is not null);
    }

    private static async Task<List<string>> EndsAsync(IQueryable<string> oldest, IQueryable<string> latest, CancellationToken cancellationToken) =>
        [.. await oldest.Take(1).ToListAsync(cancellationToken), .. await latest.Take(1).ToListAsync(cancellationToken)];
}

internal static class SealedRowsAtStart
{
    public static async Task LookAtSealedRowsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var rows = app.Services.GetRequiredService<SealedRows>();
        await rows.LookAsync(scope.ServiceProvider.GetRequiredService<PathwaysDb>());
        if (rows.Fit) return;
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Pathways").LogError(
            "The keys do not fit the database: scans, photos and card numbers that were sealed with others cannot be opened. Put the folder {Keys} of the same backup in its place and start again.",
            Path.Combine(app.Services.GetRequiredService<DataSettings>().Folder, "keys"));
    }
}
