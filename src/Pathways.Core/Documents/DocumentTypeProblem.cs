namespace Pathways.Core.Documents;

/// <summary>
/// What is wrong with a country profile of documents; it is named when the program starts and on the admin's page, and the program runs
/// with the rest.
/// </summary>
public enum DocumentTypeProblem
{
    /// <summary>Two types have the same key.</summary>
    KeyTwice = 1,

    /// <summary>A prerequisite, or the profile's main document, is no type of the profile.</summary>
    KeyUnknown,

    /// <summary>A document waits, in the end, for itself.</summary>
    Cycle,

    /// <summary>A language is missing.</summary>
    LanguageMissing,

    /// <summary>A source is missing or has no https address.</summary>
    SourceMissing,

    /// <summary>The file is missing or cannot be read.</summary>
    Unreadable,

    /// <summary>The words name a figure that is not in the figures of the country.</summary>
    FigureUnknown,
}
