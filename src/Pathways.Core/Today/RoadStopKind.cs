namespace Pathways.Core.Today;

/// <summary>Where a stop stands.</summary>
public enum RoadStopKind
{
    /// <summary>The next step.</summary>
    Next = 1,

    /// <summary>A goal or milestone ahead.</summary>
    Ahead,

    /// <summary>The eighteenth birthday, ahead or behind.</summary>
    Eighteen,

    /// <summary>Beyond the eighteenth birthday, seen from before it.</summary>
    Beyond,
}
