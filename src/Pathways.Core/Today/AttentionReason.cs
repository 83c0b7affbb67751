namespace Pathways.Core.Today;

/// <summary>Why a youth needs the mentor, in the order of urgency.</summary>
public enum AttentionReason
{
    /// <summary>The youth says: I am in danger. Nobody has answered.</summary>
    Danger = 1,

    /// <summary>The youth asked for help and nobody has answered.</summary>
    Help,

    /// <summary>A call was promised to the youth, in a request that is still open.</summary>
    CallPromised,

    /// <summary>The risk was to be judged again.</summary>
    RiskReviewOverdue,

    /// <summary>The risk was judged high and is not yet to be judged again: what was agreed must happen.</summary>
    HighRisk,

    /// <summary>The answers on wellbeing were low: somebody looks closer within days.</summary>
    WellbeingLow,

    /// <summary>Leaving within days (a setting) without a valid national card.</summary>
    LeavingWithoutCard,

    /// <summary>Leaving within days (a setting); the card is there, other documents are not.</summary>
    LeavingIncomplete,

    /// <summary>A step's day has passed.</summary>
    StepOverdue,

    /// <summary>The review of the plan is overdue.</summary>
    ReviewOverdue,

    /// <summary>A document that is still needed has expired.</summary>
    DocumentExpired,

    /// <summary>A planned session's time has passed and it was not logged.</summary>
    SessionNotLogged,

    /// <summary>No session was held for days (a setting).</summary>
    NoContact,

    /// <summary>The day of a new assessment has passed.</summary>
    ReassessmentOverdue,

    /// <summary>The law asks for the national card since a birthday (16 in Morocco), it is not there and not asked for.</summary>
    CardLate,

    /// <summary>Days (a setting) have gone by and no plan is in force, nor waits for a decision.</summary>
    NoPlan,

    /// <summary>The youth asks for another time.</summary>
    AsksAnotherTime,

    /// <summary>The risk is to be judged again within the week.</summary>
    RiskReviewDue,

    /// <summary>The youth wrote a comment that nobody has read.</summary>
    CommentUnread,

    /// <summary>The youth wishes something about the plan, and nobody has answered.</summary>
    PlanWished,

    /// <summary>The youth or a manager gave the plan back with a comment.</summary>
    PlanReturned,

    /// <summary>A manager asks something about a session, and nobody has answered.</summary>
    FeedbackAsked,

    /// <summary>The youth says to have a paper, which nobody has looked at.</summary>
    PaperSaid,

    /// <summary>The youth has done a practice, which nobody has confirmed.</summary>
    PracticeDone,

    /// <summary>Mails to the youth come back: another address is needed.</summary>
    NoMail,

    /// <summary>A form was begun and neither saved nor thrown away.</summary>
    DraftUnfinished,

    /// <summary>A session within the week.</summary>
    SessionSoon,

    /// <summary>An office expects the youth within the week.</summary>
    OfficeAppointment,

    /// <summary>A step due within the week.</summary>
    StepDue,

    /// <summary>The review of the plan is due within the week.</summary>
    ReviewDue,

    /// <summary>A new assessment is due within the week.</summary>
    ReassessmentDue,

    /// <summary>A document that is still needed expires within days (a setting).</summary>
    DocumentExpires,
}
