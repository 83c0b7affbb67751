namespace Pathways.Core.Outcomes;

/// <summary>Why figures were not published or taken back.</summary>
public enum PublicationProblem
{
    /// <summary>No indicator was chosen.</summary>
    NothingChosen = 1,

    /// <summary>What everybody will read must be confirmed.</summary>
    NotConfirmed,

    /// <summary>It is off the public site already.</summary>
    AlreadyTakenBack,
}
