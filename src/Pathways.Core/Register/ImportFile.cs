using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Register;

/// <summary>
/// An uploaded register, encrypted, so that it can be read again when a heading is mapped anew or a restart cut the reading off. It holds
/// card
/// numbers: it goes when the import is confirmed or discarded, and after <see cref="Import.FileLife"/>. It stands in the database
/// and not in a folder, so that any web node can read it and it goes in the same transaction as the import's rows.
/// </summary>
public sealed class ImportFile
{
    /// <summary>The import.</summary>
    public int ImportId { get; set; }

    /// <summary>The file's bytes, encrypted with the program's own keys (which do not stand in the database).</summary>
    public byte[] Content { get; set; } = [];
}
