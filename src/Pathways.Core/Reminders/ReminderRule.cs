namespace Pathways.Core.Reminders;

/// <summary>Which rule made a reminder.</summary>
public enum ReminderRule
{
    /// <summary>The next session, the day before.</summary>
    SessionTomorrow = 1,

    /// <summary>A step due in three days.</summary>
    StepDue = 2,

    /// <summary>A session one was told of has another hour, place or mentor.</summary>
    SessionMoved = 3,

    /// <summary>A session one was told of does not take place, or not with oneself.</summary>
    SessionCancelled = 4,

    /// <summary>A youth moved to another centre (the youth, who accompanied and accompanies, the managers there).</summary>
    CentreChanged = 5,

    /// <summary>Somebody else accompanies a youth from a day on (the youth, and who accompanies then).</summary>
    LeadChanged = 6,

    /// <summary>A session, an hour before.</summary>
    SessionInAnHour = 18,

    /// <summary>A step's day has passed.</summary>
    StepOverdue = 7,

    /// <summary>The review of a plan.</summary>
    ReviewDue = 8,

    /// <summary>A new assessment.</summary>
    ReassessmentDue = 9,

    /// <summary>A risk is judged again.</summary>
    RiskReviewDue = 10,

    /// <summary>The card can be asked for from a day on.</summary>
    DocumentToAsk = 11,

    /// <summary>A document that is still needed ends.</summary>
    DocumentExpires = 12,

    /// <summary>A milestone around 18.</summary>
    Milestone = 13,

    /// <summary>The eighteenth birthday, on the day itself.</summary>
    Eighteen = 14,

    /// <summary>A wave of the follow-up after leaving can be asked.</summary>
    FollowUpDue = 15,

    /// <summary>A mentor noted no session for a while (the mentor, and the managers there).</summary>
    MentorWithoutEntry = 16,

    /// <summary>A partner's entry was not checked for a long time.</summary>
    PartnerStale = 17,

    /// <summary>A workshop with a place, the day before.</summary>
    WorkshopTomorrow = 30,

    /// <summary>A place became free for somebody of the waiting list.</summary>
    WorkshopPlace = 31,

    /// <summary>A workshop does not take place.</summary>
    WorkshopCancelled = 32,

    /// <summary>A workshop one registered for has another hour or place.</summary>
    WorkshopMoved = 35,

    /// <summary>A workshop that was cancelled by mistake takes place after all.</summary>
    WorkshopOnAgain = 36,

    /// <summary>An accreditation ends within 90 days.</summary>
    AccreditationIn90Days = 33,

    /// <summary>An accreditation ends within 30 days.</summary>
    AccreditationIn30Days = 34,

    /// <summary>A help request, told at once to who accompanies and the centre's managers.</summary>
    HelpAsked = 20,

    /// <summary>A help request without an answer in time, told again to the centre's managers.</summary>
    HelpUnanswered = 21,

    /// <summary>A help request still without an answer, told to the managers of all centres.</summary>
    HelpUnansweredLong = 22,

    /// <summary>My help request was answered (youth).</summary>
    HelpAnswered = 23,

    /// <summary>Somebody else made a new code for an account in use (its owner).</summary>
    CodeMade = 24,

    /// <summary>A manager asks something about a session (its mentor).</summary>
    FeedbackAsked = 40,

    /// <summary>One mail with what was kept for the morning or for Monday, to who chose so.</summary>
    Letter = 50,
}
