namespace Pathways.Core.Entitlements;

/// <summary>What somebody says of themselves on the public page. No name, no birth date: an age in years is enough, and nothing of it is kept.</summary>
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

/// <summary>Nationality, as far as it is known.</summary>
public enum NationalityAnswer
{
    /// <summary>Moroccan.</summary>
    Moroccan = 1,

    /// <summary>Another one.</summary>
    Other = 2,

    /// <summary>Not known, or not proved by a paper yet.</summary>
    Unknown = 3,
}

/// <summary>Where the person grows up or grew up.</summary>
public enum CareAnswer
{
    /// <summary>In an establishment now.</summary>
    Now = 1,

    /// <summary>In an establishment before.</summary>
    Before = 2,

    /// <summary>Never in one.</summary>
    Never = 3,
}

/// <summary>What the person does now.</summary>
public enum OccupationAnswer
{
    /// <summary>School or university.</summary>
    School = 1,

    /// <summary>Vocational training or apprenticeship.</summary>
    Training = 2,

    /// <summary>A job with a payslip.</summary>
    DeclaredWork = 3,

    /// <summary>A job without a payslip, or small jobs.</summary>
    OtherWork = 4,

    /// <summary>None of these.</summary>
    Nothing = 5,
}
