namespace Pathways.Core.Youths;

/// <summary>Why a referral to the psychological team could not be made or closed.</summary>
public enum TeamReferralProblem
{
    /// <summary>The team needs to know why.</summary>
    ReasonMissing = 1,

    /// <summary>The day the youth agreed is needed; a day to come is none.</summary>
    ConsentMissing,

    /// <summary>There is an open referral.</summary>
    AlreadyReferred,

    /// <summary>It was closed before.</summary>
    AlreadyClosed,

    /// <summary>Somebody of the team took it up before.</summary>
    AlreadyTaken,

    /// <summary>The text is empty.</summary>
    NoteMissing,

    /// <summary>Before closing, the mentor gets an answer.</summary>
    AnswerMissing,
}
