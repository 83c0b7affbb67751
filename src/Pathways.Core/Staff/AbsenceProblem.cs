namespace Pathways.Core.Staff;

/// <summary>Why an absence could not be written down or ended.</summary>
public enum AbsenceProblem
{
    /// <summary>The last day lies before the first.</summary>
    EndsBeforeStart = 1,

    /// <summary>Longer than a year.</summary>
    TooLong,

    /// <summary>It began more than a month ago.</summary>
    TooEarly,

    /// <summary>Nobody stands in for oneself.</summary>
    SamePerson,

    /// <summary>The mentor is away on some of these days already.</summary>
    Overlaps,

    /// <summary>Who should stand in is away on some of these days too.</summary>
    CoverAway,

    /// <summary>Not a mentor of the viewer's centres.</summary>
    NotOfTheTeam,

    /// <summary>Who should stand in works in no centre of these youths.</summary>
    CoverOfAnotherCentre,

    /// <summary>The absence is over.</summary>
    OverAlready,

    /// <summary>No such absence that the viewer sees.</summary>
    NotThere,
}
