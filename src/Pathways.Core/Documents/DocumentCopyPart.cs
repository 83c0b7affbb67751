namespace Pathways.Core.Documents;

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
