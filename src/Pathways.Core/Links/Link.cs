namespace Pathways.Core.Links;

/// <summary>A link, before it is an address.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Id">Key of what it is about; 0 where the place says it all.</param>
public sealed record Link(LinkTo To, int Id = 0);
