namespace Pathways.Core.FollowUps;

/// <summary>Why an exit or a wave could not be recorded.</summary>
public enum FollowUpProblem
{
    /// <summary>The exit is recorded already.</summary>
    ExitTwice = 1,

    /// <summary>The exit lies in the future.</summary>
    ExitInFuture,

    /// <summary>The exit lies before the entry.</summary>
    ExitBeforeEntry,

    /// <summary>The reason is needed.</summary>
    ReasonMissing,

    /// <summary>No exit is recorded yet.</summary>
    ExitMissing,

    /// <summary>There is no such wave.</summary>
    WaveUnknown,

    /// <summary>The wave is recorded already.</summary>
    WaveTwice,

    /// <summary>The day lies in the future.</summary>
    WaveInFuture,

    /// <summary>The wave's months have not passed since the exit.</summary>
    WaveTooEarly,

    /// <summary>Contact, activity and housing are needed ("not known" is an answer).</summary>
    AnswerMissing,

    /// <summary>The exit lies before the last return.</summary>
    ExitBeforeReturn,

    /// <summary>The return is recorded already.</summary>
    ReturnedTwice,

    /// <summary>A death is recorded: that is put right as a mistake, not by a return.</summary>
    DiedAndReturned,

    /// <summary>The return lies in the future.</summary>
    ReturnInFuture,

    /// <summary>The return lies before the exit.</summary>
    ReturnBeforeExit,

    /// <summary>The youth had come back before the wave's day, or nobody is accompanied any more.</summary>
    WaveOver,
}
