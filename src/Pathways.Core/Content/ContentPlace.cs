using Pathways.Core.Data;

namespace Pathways.Core.Content;

/// <summary>
/// What an admin decided about a module: whether readers see it, and at which place. A module without a row stands as its files say.
/// </summary>
public sealed class ContentPlace : IRevised
{
    /// <summary>The module's key (its folder).</summary>
    public string Key { get; init; } = "";

    /// <summary>True while it is taken out of lists, search and public guides. What a youth has done in it stays.</summary>
    public bool Hidden { get; private set; }

    /// <summary>Place in the list, from 1; 0 while its files decide.</summary>
    public int Place { get; private set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Takes it out of what readers see.</summary>
    public void Hide() => Hidden = true;

    /// <summary>Shows it again.</summary>
    public void Show() => Hidden = false;

    /// <summary>Puts it at a place, from 1.</summary>
    public void PutAt(int place) => Place = place;
}
