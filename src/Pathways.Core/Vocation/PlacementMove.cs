namespace Pathways.Core.Vocation;

/// <summary>A move to make.</summary>
/// <param name="To">Where to.</param>
/// <param name="On">The local day.</param>
/// <param name="PartnerId">With whom from now on; null keeps the partner.</param>
/// <param name="Certificate">The certificate's name, for <see cref="PlacementState.Certified"/>.</param>
/// <param name="Note">A remark, or the reason for dropping out.</param>
public sealed record PlacementMove(PlacementState To, DateOnly On, int? PartnerId = null, string Certificate = "", string Note = "");
