namespace Pathways.Core.People;

/// <summary>Why a person could not be kept.</summary>
public enum PersonProblem
{
    /// <summary>A name is needed.</summary>
    NameMissing = 1,

    /// <summary>Who it is was not chosen.</summary>
    RelationMissing,

    /// <summary>How close was not chosen.</summary>
    ClosenessMissing,

    /// <summary>Not a phone number.</summary>
    PhoneUnreadable,

    /// <summary>A second mentor is seen by the mentor.</summary>
    SecondMentorIsShared,

    /// <summary>Another person is chosen already.</summary>
    SecondMentorChosen,

    /// <summary>The youth did not choose this person.</summary>
    NotAsked,

    /// <summary>The day is needed, and not one to come.</summary>
    DayMissing,

    /// <summary>Deleting for good needs a tick.</summary>
    NotConfirmed,

    /// <summary>The map is full.</summary>
    TooMany,
}
