namespace Pathways.Core.People;

/// <summary>Whether a person agreed to be contacted by the mentor.</summary>
public enum ContactConsent
{
    /// <summary>Nobody has asked yet.</summary>
    NotAsked = 0,

    /// <summary>Agreed.</summary>
    Given = 1,

    /// <summary>Does not want it, or no longer.</summary>
    Withdrawn = 2,
}
