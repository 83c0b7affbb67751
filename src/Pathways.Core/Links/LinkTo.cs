namespace Pathways.Core.Links;

/// <summary>Where a link leads, by name. What address that is, the pages' side says.</summary>
public enum LinkTo
{
    /// <summary>The first page of whoever follows it.</summary>
    FirstPage = 1,

    /// <summary>My own account.</summary>
    MyAccount,

    /// <summary>My sessions (youth).</summary>
    MySessions,

    /// <summary>My plan (youth).</summary>
    MyPlan,

    /// <summary>My calls for help (youth).</summary>
    MyHelp,

    /// <summary>My own growth: trainings and accreditations (staff).</summary>
    MyGrowth,

    /// <summary>The questions of managers that wait for me (mentor).</summary>
    MyFeedback,

    /// <summary>A session.</summary>
    Session,

    /// <summary>The sessions of a youth.</summary>
    SessionsOfYouth,

    /// <summary>The plan of a youth.</summary>
    PlanOfYouth,

    /// <summary>A workshop.</summary>
    Workshop,

    /// <summary>The answer to a call for help.</summary>
    AnswerHelp,

    /// <summary>The answer to a wish about the plan.</summary>
    AnswerWish,

    /// <summary>What managers say about a session.</summary>
    FeedbackOnSession,

    /// <summary>The form that logs a planned session.</summary>
    LogSession,

    /// <summary>The form that moves a planned session.</summary>
    MoveSession,

    /// <summary>The form that logs a session with a youth.</summary>
    LogWithYouth,

    /// <summary>What is written of a youth, to change it.</summary>
    EditYouth,

    /// <summary>The documents of a youth.</summary>
    DocumentsOfYouth,

    /// <summary>A practice to confirm.</summary>
    ConfirmPractice,

    /// <summary>The risk of a youth.</summary>
    RiskOfYouth,

    /// <summary>The wellbeing of a youth.</summary>
    WellbeingOfYouth,

    /// <summary>The assessments of a youth.</summary>
    AssessmentsOfYouth,

    /// <summary>My documents (youth).</summary>
    MyDocuments,

    /// <summary>The milestones of a youth.</summary>
    CountdownOfYouth,

    /// <summary>The follow-up after leaving of a youth.</summary>
    FollowUpOfYouth,

    /// <summary>The form that logs a session, of nobody yet.</summary>
    Log,

    /// <summary>The team (manager).</summary>
    Team,

    /// <summary>A partner.</summary>
    Partner,

    /// <summary>The own news, behind the bell.</summary>
    News,

    /// <summary>The form of a draft; its key says which.</summary>
    Draft,
}
