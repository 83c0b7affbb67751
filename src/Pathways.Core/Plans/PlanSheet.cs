using Pathways.Core.Uploads;

namespace Pathways.Core.Plans;

/// <summary>
/// The sheet on which a youth signed a plan: a photo or a PDF, sealed. At most one; nothing of it is kept when the plan goes back to be
/// written.
/// </summary>
public sealed class PlanSheet
{
    /// <summary>The plan version; the key too.</summary>
    public int PlanId { get; set; }

    /// <summary>The plan version.</summary>
    public Plan Plan { get; set; } = null!;

    /// <summary>What the file is, told from its content.</summary>
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
