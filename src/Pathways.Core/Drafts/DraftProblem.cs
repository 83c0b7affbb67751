namespace Pathways.Core.Drafts;

/// <summary>Why a draft was not kept on the server (it stays on the device).</summary>
public enum DraftProblem
{
    /// <summary>The form's key is none.</summary>
    KeyUnreadable = 1,

    /// <summary>More text than a draft holds.</summary>
    TooLarge,

    /// <summary>Too many drafts of one account.</summary>
    TooMany,

    /// <summary>The form it was typed into has done its work: there is nothing left to keep.</summary>
    FormSent,

    /// <summary>The form it was typed into is at work: whether something is left to keep is known soon.</summary>
    FormAtWork,
}
