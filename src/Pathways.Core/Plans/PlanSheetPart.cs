namespace Pathways.Core.Plans;

/// <summary>A part of a sheet's bytes, encrypted. In parts, so that neither writing nor reading holds the whole file in memory.</summary>
public sealed class PlanSheetPart
{
    /// <summary>The plan version.</summary>
    public int PlanId { get; set; }

    /// <summary>From 0.</summary>
    public int Number { get; set; }

    /// <summary>The encrypted bytes with their tag.</summary>
    public byte[] Content { get; set; } = [];
}
