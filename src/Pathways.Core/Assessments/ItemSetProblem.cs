namespace Pathways.Core.Assessments;

/// <summary>Why a version of the wording could not be changed.</summary>
public enum ItemSetProblem
{
    /// <summary>It is published and stays as it is.</summary>
    AlreadyPublished = 1,

    /// <summary>Every sentence is needed in every language.</summary>
    SentenceMissing,

    /// <summary>The four levels of a domain need four different sentences.</summary>
    LevelsAlike,

    /// <summary>It says the same as the version in force.</summary>
    NothingChanged,

    /// <summary>Publishing cannot be undone and must be confirmed.</summary>
    NotConfirmed,

    /// <summary>A draft is open already.</summary>
    DraftIsOpen,

    /// <summary>A sentence is longer than <see cref="Item.LongestSentence"/>.</summary>
    SentenceTooLong,
}
