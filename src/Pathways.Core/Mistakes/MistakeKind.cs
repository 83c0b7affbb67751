namespace Pathways.Core.Mistakes;

/// <summary>What can have been recorded by mistake.</summary>
public enum MistakeKind
{
    /// <summary>That a youth left.</summary>
    Exit = 1,

    /// <summary>What became of a youth, at one wave.</summary>
    Wave = 2,

    /// <summary>A move of a placement.</summary>
    PlacementMove = 3,

    /// <summary>A placement with all its moves.</summary>
    Placement = 4,

    /// <summary>That a youth moved to another centre.</summary>
    Transfer = 5,

    /// <summary>A session in a youth's file, which belongs into another or into none.</summary>
    Session = 6,

    /// <summary>That a request for help was closed.</summary>
    HelpClosed = 7,
}
