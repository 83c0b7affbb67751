namespace Pathways.Core.Outside;

/// <summary>Why a push service or the organisation's gateway did not take a word.</summary>
public enum OutsideProblem
{
    /// <summary>The address leads to this machine or the house's own network, which nobody from outside may make the program ask.</summary>
    AddressInside = 1,

    /// <summary>The address is none that words are sent to: not https, or with a password in it.</summary>
    AddressWrong,

    /// <summary>No machine has the name, or none answered in time.</summary>
    NoAnswer,

    /// <summary>It says that it cannot just now (408, 429, 5xx): again later.</summary>
    TryLater,

    /// <summary>It refuses for good (another 4xx, or it points elsewhere).</summary>
    Refused,

    /// <summary>Nobody is there any more: the phone took its permission back.</summary>
    Gone,

    /// <summary>The keys by which the portal shows who it is cannot be opened.</summary>
    KeysMissing,
}
