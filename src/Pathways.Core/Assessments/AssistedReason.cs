namespace Pathways.Core.Assessments;

/// <summary>Why a youth answers on the mentor's device.</summary>
public enum AssistedReason
{
    /// <summary>The youth has no phone at hand.</summary>
    NoPhone = 1,

    /// <summary>The youth has no own account yet.</summary>
    NoAccount = 2,

    /// <summary>The sentences are read aloud together.</summary>
    ReadTogether = 3,

    /// <summary>Another reason.</summary>
    Other = 9,
}
