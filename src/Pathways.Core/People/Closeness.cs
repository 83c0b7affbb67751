namespace Pathways.Core.People;

/// <summary>How close somebody is.</summary>
public enum Closeness
{
    /// <summary>Very close.</summary>
    VeryClose = 1,

    /// <summary>Close.</summary>
    Close = 2,

    /// <summary>A little further.</summary>
    Further = 3,
}
