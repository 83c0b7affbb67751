using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Register;

/// <summary>Puts uploaded registers away and takes them out again.</summary>
public sealed class ImportFiles(PathwaysDb db, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Pathways.Register.ImportFile");

    /// <summary>Encrypts a file; the caller adds the answer to the import it saves.</summary>
    public ImportFile Seal(byte[] content) => new() { Content = protector.Protect(content) };

    /// <summary>The file as uploaded; null when it is no longer kept.</summary>
    public async Task<Stream?> OpenAsync(int importId, CancellationToken cancellationToken)
    {
        var content = await db.ImportFiles.Where(f => f.ImportId == importId).Select(f => f.Content)
            .SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : new MemoryStream(protector.Unprotect(content), writable: false);
    }
}
