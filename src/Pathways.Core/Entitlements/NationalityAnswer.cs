namespace Pathways.Core.Entitlements;

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
