using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Reminding;
using Pathways.Core.Uploads;

namespace Pathways.Web.Startup;

/// <summary>
/// Whether the keys fit what was sealed with them. The oldest and the latest sealed row of each kind is opened at the start: keys that
/// were left behind at a
/// restore, or copied once and never again, are noticed while the old disk is still there.
/// </summary>
public sealed class SealedRows(CopySeal seal, CardNumbers numbers, PushKeys push)
{
    /// <summary>False when a row was found that no key opens.</summary>
    public bool Fit { get; private set; } = true;

    /// <summary>Looks.</summary>
    public async Task LookAsync(PathwaysDb db, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var copies = db.DocumentCopies.Where(c => c.RemovedAt == null && c.SealedKey != "");
        var photos = db.PracticePhotos.Where(p => p.SealedKey != "");
        var sheets = db.PlanSheets.Where(s => s.SealedKey != "");
        var cards = db.Documents.Where(d => d.SealedNumber != "");
        string?[] files =
        [
            await copies.OrderBy(c => c.Id).Select(c => c.SealedKey).FirstOrDefaultAsync(cancellationToken),
            await copies.OrderByDescending(c => c.Id).Select(c => c.SealedKey).FirstOrDefaultAsync(cancellationToken),
            await photos.OrderBy(p => p.AddedAt).Select(p => p.SealedKey).FirstOrDefaultAsync(cancellationToken),
            await photos.OrderByDescending(p => p.AddedAt).Select(p => p.SealedKey).FirstOrDefaultAsync(cancellationToken),
            await sheets.OrderBy(s => s.PlanId).Select(s => s.SealedKey).FirstOrDefaultAsync(cancellationToken),
            await sheets.OrderByDescending(s => s.PlanId).Select(s => s.SealedKey).FirstOrDefaultAsync(cancellationToken),
        ];
        string?[] kept =
        [
            await cards.OrderBy(d => d.Id).Select(d => d.SealedNumber).FirstOrDefaultAsync(cancellationToken),
            await cards.OrderByDescending(d => d.Id).Select(d => d.SealedNumber).FirstOrDefaultAsync(cancellationToken),
        ];
        Fit = files.OfType<string>().All(key => seal.Unseal(key) is not null) && kept.OfType<string>()
            .All(number => numbers.Read(number) is not null) && await push.ReadAsync(db, cancellationToken) is not null;
    }
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
            "The keys do not fit the database: scans, photos, card numbers and the keys for phones that were sealed with others cannot be "
                + "opened. Put the "
                + "folder {Keys} of the same backup in its place and start again.",
            Path.Combine(app.Services.GetRequiredService<DataSettings>().Folder, "keys"));
    }
}
