namespace Pathways.Core.Plans;

/// <summary>Why a plan or a step could not be changed.</summary>
public enum PlanProblem
{
    /// <summary>Only a draft can be written.</summary>
    NotADraft = 1,

    /// <summary>A plan needs at least one goal.</summary>
    GoalMissing,

    /// <summary>A goal needs words.</summary>
    GoalWordsMissing,

    /// <summary>A step needs words.</summary>
    StepTextMissing,

    /// <summary>Who gives support and how often is missing.</summary>
    SupportFrequencyMissing,

    /// <summary>What happens if it goes wrong is missing.</summary>
    ContingencyMissing,

    /// <summary>The due date lies in the past.</summary>
    DueInThePast,

    /// <summary>The plan has not been shown to the youth, or no longer is.</summary>
    NotProposed,

    /// <summary>The youth agreed already.</summary>
    AlreadyAgreed,

    /// <summary>Youth and mentor have not agreed, or it was decided already.</summary>
    NotAgreed,

    /// <summary>A comment is needed, so that the other knows what to change.</summary>
    CommentMissing,

    /// <summary>The plan is not in force.</summary>
    NotInForce,

    /// <summary>A new version is being written already.</summary>
    ReviewRunning,

    /// <summary>There is a plan already.</summary>
    PlanExists,

    /// <summary>The step cannot go to this state from where it stands.</summary>
    StepCannotMove,

    /// <summary>A youth marks own steps only.</summary>
    NotOwnStep,

    /// <summary>The day it was done is missing.</summary>
    DoneDayMissing,

    /// <summary>The day it was done lies in the future.</summary>
    DoneInTheFuture,

    /// <summary>A reason is needed.</summary>
    ReasonMissing,

    /// <summary>The day lies in the future.</summary>
    DayInTheFuture,

    /// <summary>The plan was begun after that day.</summary>
    DayBeforeThePlan,

    /// <summary>The plan was replaced or closed before.</summary>
    AlreadyOver,

    /// <summary>The wish was answered already.</summary>
    WishAnswered,

    /// <summary>The answer needs words, so that the youth knows what came of it.</summary>
    AnswerMissing,

    /// <summary>Somebody else changed it meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>The day is missing.</summary>
    DayMissing,

    /// <summary>The plan was shown to the youth after that day.</summary>
    DayBeforeShown,
}
