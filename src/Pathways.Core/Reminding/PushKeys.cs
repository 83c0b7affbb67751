using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Outside;

namespace Pathways.Core.Reminding;

/// <summary>
/// The portal's keys for push services: made once, kept in the database, so that every node has the same; the private one is sealed with
/// the programme's keys. They are never made anew by themselves: every phone would have to ask again.
/// </summary>
public sealed class PushKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Pathways.Reminders.Push");

    /// <summary>The keys; null before <see cref="MakeAsync"/>, and when the programme's keys do not open them. One statement.</summary>
    public async Task<VapidKeys?> ReadAsync(PathwaysDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Open(await db.Settings.AsNoTracking().Where(s => s.Name == SettingNames.PushKeys).Select(s => s.Value)
            .SingleOrDefaultAsync(cancellationToken));
    }

    /// <summary>Makes them where there are none, on one of several nodes.</summary>
    public Task MakeAsync(PathwaysDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.CheckAndSaveAsync(async () =>
        {
            if (await db.Settings.AnyAsync(s => s.Name == SettingNames.PushKeys, cancellationToken)) return 0;
            using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            var parts = key.ExportParameters(includePrivateParameters: true);
            var open = Base64Url.EncodeToString([4, .. parts.Q.X!, .. parts.Q.Y!]);
            var secret = protector.Protect(Base64Url.EncodeToString(parts.D!));
            db.Settings.Add(new Setting { Name = SettingNames.PushKeys, Value = $"{open} {secret}" });
            return await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private VapidKeys? Open(string? kept)
    {
        if (kept?.Split(' ') is not [var open, var secret]) return null;
        try
        {
            return new VapidKeys(open, protector.Unprotect(secret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
