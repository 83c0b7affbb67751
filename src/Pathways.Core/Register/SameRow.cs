using System.Globalization;

namespace Pathways.Core.Register;

/// <summary>An earlier row of the same person.</summary>
/// <param name="Row">Its number.</param>
/// <param name="By">What both have in common.</param>
public sealed record SameRow(int Row, DuplicateBy By);
