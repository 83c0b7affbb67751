namespace Pathways.Core.Learning;

/// <summary>A part of a photo's bytes, encrypted.</summary>
public sealed class PracticePhotoPart
{
    /// <summary>The practice.</summary>
    public int PracticeId { get; set; }

    /// <summary>From 0.</summary>
    public int Number { get; set; }

    /// <summary>The encrypted bytes with their tag.</summary>
    public byte[] Content { get; set; } = [];
}
