namespace Pathways.Core.Documents;

/// <summary>
/// A copy held of a youth's document: a photo or a PDF. Of one that was replaced or removed the row stays, so that its history can be told; its bytes and its key are gone.
/// The file's name is not kept: it often holds a person's.
/// </summary>
public sealed class DocumentCopy
{
    /// <summary>Largest file that is kept, in bytes.</summary>
    public const int MostBytes = 10 << 20;

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

    /// <summary>The file's own key, encrypted with the program's keys (which do not stand in the database); empty once the copy is gone.</summary>
    public string SealedKey { get; set; } = "";

    /// <summary>The copy goes; without its key nothing of it can be read, not even from an old backup's parts beside a new database.</summary>
    public void Remove(int byAccountId, DateTime now) => (RemovedAt, RemovedById, SealedKey) = (now, byAccountId, "");
}

/// <summary>A part of a copy's bytes, encrypted. In parts, so that neither writing nor reading holds the whole file in memory.</summary>
public sealed class DocumentCopyPart
{
    /// <summary>The copy.</summary>
    public int CopyId { get; set; }

    /// <summary>From 0.</summary>
    public int Number { get; set; }

    /// <summary>The encrypted bytes with their tag.</summary>
    public byte[] Content { get; set; } = [];
}

/// <summary>What a copy is.</summary>
public enum CopyKind
{
    /// <summary>A JPEG picture.</summary>
    Jpeg = 1,

    /// <summary>A PNG picture.</summary>
    Png = 2,

    /// <summary>A WebP picture.</summary>
    WebP = 3,

    /// <summary>A PDF document.</summary>
    Pdf = 4,
}

/// <summary>Why a copy could not be kept or opened.</summary>
public enum CopyProblem
{
    /// <summary>No file was chosen.</summary>
    FileMissing = 1,

    /// <summary>The file is empty.</summary>
    Empty,

    /// <summary>The file is larger than 10 MB.</summary>
    TooLarge,

    /// <summary>By its content the file is neither JPEG, PNG, WebP nor PDF, whatever its name says.</summary>
    WrongKind,

    /// <summary>A picture is asked for, and by its content the file is none.</summary>
    NotAPicture,

    /// <summary>The file begins as one of these and is broken or cut off.</summary>
    Damaged,

    /// <summary>Replacing or removing asks for a confirmation.</summary>
    NotConfirmed,

    /// <summary>Somebody else changed the document meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>The copy cannot be opened: the keys it was encrypted with are not there.</summary>
    Unreadable,
}
