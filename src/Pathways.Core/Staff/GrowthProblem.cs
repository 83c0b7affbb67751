namespace Pathways.Core.Staff;

/// <summary>Why something about staff growth could not be done.</summary>
public enum GrowthProblem
{
    /// <summary>The body is needed.</summary>
    BodyMissing = 1,

    /// <summary>The number is needed.</summary>
    NumberMissing,

    /// <summary>It ends before it begins.</summary>
    EndsBeforeStart,

    /// <summary>It begins more than a year ahead.</summary>
    StartsInFuture,

    /// <summary>A title is needed.</summary>
    TitleMissing,

    /// <summary>The day lies in the future.</summary>
    DayInFuture,

    /// <summary>Between a quarter of an hour and 300 hours.</summary>
    HoursUnlikely,

    /// <summary>It was confirmed or returned already.</summary>
    DecidedAlready,

    /// <summary>Returning needs a word of why.</summary>
    ReasonMissing,

    /// <summary>A note needs a text.</summary>
    TextMissing,

    /// <summary>The text is too long.</summary>
    TextTooLong,

    /// <summary>First and last day are needed.</summary>
    DatesMissing,
}
