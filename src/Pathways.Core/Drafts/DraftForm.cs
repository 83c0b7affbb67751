namespace Pathways.Core.Drafts;

/// <summary>The long forms in a youth's file.</summary>
public enum DraftForm
{
    /// <summary>A session to log, of one youth or several.</summary>
    Session = 1,

    /// <summary>A planned session to log.</summary>
    PlannedSession,

    /// <summary>The correction of a session.</summary>
    Correction,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>An assessment: the mentor's voice, or its end.</summary>
    Assessment,

    /// <summary>A risk to judge.</summary>
    Risk,

    /// <summary>The answer to a call for help, or its closing note.</summary>
    Help,

    /// <summary>The answer to a manager's question about a session.</summary>
    Feedback,

    /// <summary>The answer to a wish about the plan.</summary>
    Wish,

    /// <summary>A step of the plan.</summary>
    Step,

    /// <summary>Another form of the file: the youth's facts, a document, a referral, a placement, a handover.</summary>
    File,
}
