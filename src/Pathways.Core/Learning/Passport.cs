namespace Pathways.Core.Learning;

/// <summary>
/// What of the confirmed practices stands in the skill passport, a paper that employers and other strangers read. One place decides.
/// </summary>
public static class Passport
{
    /// <summary>
    /// True when a confirmed practice stands there: it has a line for strangers, and the youth wants it there. Who has not chosen wants
    /// it there, but for one of a module that a bystander should not see.
    /// </summary>
    /// <param name="hasLine">The practice has a line written for strangers; its title is for the youth alone.</param>
    /// <param name="isSensitive">Its module is one that a bystander should not see.</param>
    /// <param name="chosen">What the youth chose; null when never asked.</param>
    public static bool Holds(bool hasLine, bool isSensitive, bool? chosen) => hasLine && (chosen ?? !isSensitive);
}
