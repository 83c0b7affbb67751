namespace Pathways.Core.Uploads;

/// <summary>What a file may be at most.</summary>
public static class UploadLimits
{
    /// <summary>Largest file that is kept, in bytes.</summary>
    public const int MostBytes = 10 << 20;
}
