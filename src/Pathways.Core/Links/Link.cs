namespace Pathways.Core.Links;

/// <summary>A link, before it is an address.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Id">Key of what it is about; 0 where the place says it all.</param>
/// <param name="Name">Its name, where it has no number: the key of a draft.</param>
public sealed record Link(LinkTo To, int Id = 0, string Name = "");
