using Pathways.Core.Uploads;

namespace Pathways.Core.Learning;

/// <summary>
/// A photo of a practice, optional: what was done, not who did it. At most one; it goes with its practice, and nothing of one that was
/// removed is kept.
/// </summary>
public sealed class PracticePhoto
{
    /// <summary>The practice; the key too.</summary>
    public int PracticeId { get; set; }

    /// <summary>The practice.</summary>
    public Practice Practice { get; set; } = null!;

    /// <summary>What the file is, told from its content; never a PDF.</summary>
    public CopyKind Kind { get; set; }

    /// <summary>Bytes of the file as kept.</summary>
    public int Bytes { get; set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>Who added it.</summary>
    public int AddedById { get; set; }

    /// <summary>The file's own key, encrypted with the program's keys (which do not stand in the database).</summary>
    public string SealedKey { get; set; } = "";
}
