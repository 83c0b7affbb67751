namespace Pathways.Core.Uploads;

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
