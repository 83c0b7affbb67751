namespace Pathways.Core.Help;

/// <summary>How sure a number is.</summary>
public enum Certainty
{
    /// <summary>The body itself publishes it.</summary>
    Official = 1,

    /// <summary>Several sources say the same.</summary>
    SeveralSources = 2,

    /// <summary>One source, or sources that differ: to be confirmed by calling.</summary>
    ToConfirm = 3,
}
