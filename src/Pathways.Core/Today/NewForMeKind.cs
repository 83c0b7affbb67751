namespace Pathways.Core.Today;

/// <summary>What somebody of the staff did for a youth, and the youth has not opened yet.</summary>
public enum NewForMeKind
{
    /// <summary>A call for help was answered.</summary>
    Help = 1,

    /// <summary>A wish about the plan was answered.</summary>
    Wish,

    /// <summary>A practice was confirmed.</summary>
    Practice,

    /// <summary>A note about a session was written.</summary>
    Note,
}
