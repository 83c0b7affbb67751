namespace Pathways.Core.Entitlements;

/// <summary>
/// What somebody says of themselves on the public page. No name, no birth date: an age in years is enough, and nothing of it is kept.
/// </summary>
/// <param name="Age">Whole years.</param>
/// <param name="Nationality">Nationality, as far as it is known.</param>
/// <param name="Care">Where the person grows up or grew up.</param>
/// <param name="Occupation">What the person does now.</param>
/// <param name="HasCard">Whether the national card is there already.</param>
public sealed record Situation(int Age, NationalityAnswer Nationality, CareAnswer Care, OccupationAnswer Occupation, bool HasCard)
{
    /// <summary>The youngest age that is answered.</summary>
    public const int Youngest = 12;

    /// <summary>The oldest age that is answered.</summary>
    public const int Oldest = 30;
}
