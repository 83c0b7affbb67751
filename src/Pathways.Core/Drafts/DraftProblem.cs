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
}
