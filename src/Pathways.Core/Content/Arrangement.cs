using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Content;

/// <summary>What an admin can do with a module in the list.</summary>
public enum Arrangement
{
    /// <summary>Take it out of what readers see.</summary>
    Hide = 1,

    /// <summary>Show it again.</summary>
    Show = 2,

    /// <summary>One place up.</summary>
    Up = 3,

    /// <summary>One place down.</summary>
    Down = 4,
}
