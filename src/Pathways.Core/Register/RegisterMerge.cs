namespace Pathways.Core.Register;

/// <summary>Cells that are drawn as one; the value stands in the first of them.</summary>
/// <param name="Top">First row, from 1.</param>
/// <param name="Bottom">Last row.</param>
/// <param name="Left">First column, from 0.</param>
/// <param name="Right">Last column.</param>
internal sealed record RegisterMerge(int Top, int Bottom, int Left, int Right);
