namespace Pathways.Core.Youths;

/// <summary>Two files that may be of one person; the older one first.</summary>
/// <param name="One">The older file.</param>
/// <param name="Other">The newer file.</param>
public sealed record AlikePair(AlikeFile One, AlikeFile Other);
