namespace Pathways.Core.Help;

/// <summary>A number to call in danger, with what is known of it.</summary>
/// <param name="Key">Key of its words.</param>
/// <param name="Phones">The numbers, as dialled.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="HasHint">Whether there is more to say, under its key.</param>
public sealed record EmergencyNumber(string Key, IReadOnlyList<string> Phones, Certainty Certainty, bool HasHint = false);
