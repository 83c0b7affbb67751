using Pathways.Core.Uploads;

namespace Pathways.Core.Documents;

/// <summary>
/// A copy held of a youth's document: a photo or a PDF. Of one that was replaced or removed the row stays, so that its history can be told;
/// its bytes and its key are gone.
/// The file's name is not kept: it often holds a person's.
/// </summary>
public sealed class DocumentCopy
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The document.</summary>
    public int DocumentId { get; set; }

    /// <summary>The document.</summary>
    public YouthDocument Document { get; set; } = null!;

    /// <summary>What the file is, told from its content.</summary>
    public CopyKind Kind { get; set; }

    /// <summary>Bytes of the file as kept.</summary>
    public int Bytes { get; set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>Who added it.</summary>
    public int AddedById { get; set; }

    /// <summary>When it was replaced or removed (UTC); null while it is held.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Who replaced or removed it.</summary>
    public int? RemovedById { get; private set; }

    /// <summary>
    /// The file's own key, encrypted with the program's keys (which do not stand in the database); empty once the copy is gone.
    /// </summary>
    public string SealedKey { get; set; } = "";

    /// <summary>
    /// The copy goes; without its key nothing of it can be read, not even from an old backup's parts beside a new database.
    /// </summary>
    public void Remove(int byAccountId, DateTime now) => (RemovedAt, RemovedById, SealedKey) = (now, byAccountId, "");
}
