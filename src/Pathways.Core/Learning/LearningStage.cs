namespace Pathways.Core.Learning;

/// <summary>How far somebody is in a module; the number is the count of arcs in the ring.</summary>
public enum LearningStage
{
    /// <summary>Not begun.</summary>
    NotYet = 0,

    /// <summary>Seen.</summary>
    Seen = 1,

    /// <summary>Self-checked.</summary>
    Checked = 2,

    /// <summary>Practised with somebody, confirmed.</summary>
    Practised = 3,

    /// <summary>Does it alone, confirmed.</summary>
    Alone = 4,
}
