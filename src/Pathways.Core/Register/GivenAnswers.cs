namespace Pathways.Core.Register;

/// <summary>What the manager answers on the page of questions.</summary>
/// <param name="Centres">About centres that are unknown.</param>
/// <param name="Mentors">About mentors who are unknown.</param>
/// <param name="AllMoroccan">Whether every youth of whom the register does not say it is Moroccan; null while nobody knows.</param>
public sealed record GivenAnswers(IReadOnlyList<CentreAnswer> Centres, IReadOnlyList<MentorAnswer> Mentors, bool? AllMoroccan);
