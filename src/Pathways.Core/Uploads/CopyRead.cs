namespace Pathways.Core.Uploads;

/// <summary>An uploaded file as it was read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Pieces">What of it is kept, in order.</param>
internal sealed record CopyRead(CopyKind Kind, IReadOnlyList<CopyPiece> Pieces);
