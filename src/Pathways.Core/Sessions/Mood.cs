namespace Pathways.Core.Sessions;

/// <summary>How the youth was: four faces with words.</summary>
public enum Mood
{
    /// <summary>ارتياح</summary>
    Good = 1,

    /// <summary>عادي</summary>
    Ordinary = 2,

    /// <summary>قلق</summary>
    Worried = 3,

    /// <summary>ضيق</summary>
    Distressed = 4,
}
