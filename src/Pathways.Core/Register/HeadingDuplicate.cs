namespace Pathways.Core.Register;

/// <summary>A second heading for the same column.</summary>
/// <param name="Index">Its position; the first is 0.</param>
/// <param name="Column">The column.</param>
public sealed record HeadingDuplicate(int Index, RegisterColumn Column);
