namespace Pathways.Core.Youths;

/// <summary>Why a youth's record could not be changed.</summary>
public enum YouthProblem
{
    /// <summary>A name in Arabic or Latin letters is needed.</summary>
    NameMissing = 1,

    /// <summary>A file number is needed.</summary>
    FileNumberMissing,

    /// <summary>The centre gave this file number to another youth.</summary>
    FileNumberTaken,

    /// <summary>Not a birth date: neither a day nor a month or a year.</summary>
    BirthDateUnreadable,

    /// <summary>The birth date lies in the future.</summary>
    BirthDateInFuture,

    /// <summary>The birth date makes the youth older than 30.</summary>
    BirthDateTooEarly,

    /// <summary>The entry lies before the birth.</summary>
    EntryBeforeBirth,

    /// <summary>The day of entry has not come yet.</summary>
    EntryInFuture,

    /// <summary>Not a phone number.</summary>
    PhoneUnreadable,

    /// <summary>Not an e-mail address.</summary>
    EmailInvalid,

    /// <summary>The address has changed, and nobody has said whether reminders go to it too.</summary>
    RemindersUndecided,

    /// <summary>Somebody else changed the record meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>The mentor does not work in the youth's centre.</summary>
    MentorOfAnotherCentre,

    /// <summary>The day lies before the start of the current one.</summary>
    StartsTooEarly,

    /// <summary>This mentor leads already.</summary>
    AlreadyLead,

    /// <summary>The cover's last day lies before its first.</summary>
    CoverEndsBeforeStart,

    /// <summary>A centre must be chosen.</summary>
    CentreMissing,

    /// <summary>The cover is over.</summary>
    CoverOver,

    /// <summary>The youth is with this centre already.</summary>
    SameCentre,

    /// <summary>A day to come cannot be written down as a move.</summary>
    MoveInTheFuture,

    /// <summary>The move lies before the first day in the present centre.</summary>
    MoveBeforeStay,

    /// <summary>The entry lies after a move to another centre.</summary>
    EntryAfterMove,

    /// <summary>There may be a file of this person already.</summary>
    PerhapsThere,

    /// <summary>The mentor has said a last day, or somebody for her or him.</summary>
    MentorLeaves,

    /// <summary>Sessions are to be handed over, but nobody is chosen to take them.</summary>
    NextMentorMissing,
}
