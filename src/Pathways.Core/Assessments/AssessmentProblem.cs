namespace Pathways.Core.Assessments;

/// <summary>Why an assessment could not be changed.</summary>
public enum AssessmentProblem
{
    /// <summary>Every domain needs an answer before a voice is finished.</summary>
    LevelMissing = 1,

    /// <summary>Levels go from 1 to 4.</summary>
    LevelUnknown,

    /// <summary>This voice is finished.</summary>
    VoiceFinished,

    /// <summary>The assessment is completed and stays as it is.</summary>
    AlreadyCompleted,

    /// <summary>The mentor's own voice comes first.</summary>
    OwnVoiceFirst,

    /// <summary>The joint conversation is open already.</summary>
    AlreadyOpen,

    /// <summary>The joint conversation is not open yet.</summary>
    NotOpenYet,

    /// <summary>Another assessment of this youth is open.</summary>
    AnotherIsOpen,

    /// <summary>A reason is needed to hand over the device.</summary>
    AssistedReasonMissing,

    /// <summary>Three domains at most are worked on.</summary>
    TooManyToWorkOn,

    /// <summary>A sentence must be chosen.</summary>
    SentenceMissing,
}
