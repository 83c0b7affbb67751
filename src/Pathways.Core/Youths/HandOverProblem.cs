namespace Pathways.Core.Youths;

/// <summary>Why a youth could not be handed over.</summary>
public enum HandOverProblem
{
    /// <summary>There is no lead mentor to hand over from; one is assigned instead.</summary>
    NoLead = 1,

    /// <summary>The first day of the new mentor lies in the past.</summary>
    InThePast,

    /// <summary>The first day lies too far ahead.</summary>
    TooFarAhead,

    /// <summary>A day without an hour, or an hour without a day.</summary>
    MeetingHalf,

    /// <summary>The meeting lies in the past.</summary>
    MeetingInThePast,

    /// <summary>The meeting is more than a month before or after the handover.</summary>
    MeetingFarFromHandOver,

    /// <summary>A handover is arranged already.</summary>
    ArrangedAlready,

    /// <summary>The closing note is empty.</summary>
    NoteMissing,

    /// <summary>The youth has read the note; it stays.</summary>
    NoteRead,
}
