using Pathways.Core.Contact;

namespace Pathways.Core.Mistakes;

/// <summary>A mistake as the team reads it.</summary>
/// <param name="Kind">What kind of thing was recorded.</param>
/// <param name="SubjectId">Key of its row.</param>
/// <param name="On">The local day of what was recorded; null when it has none.</param>
/// <param name="Was">What was recorded (<see cref="Mistake.Was"/>).</param>
/// <param name="By">Who said that it was a mistake.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why.</param>
public sealed record SaidMistake(MistakeKind Kind, int SubjectId, DateOnly? On, string Was, PersonName By, DateTime At, string Reason);
