using Pathways.Core.Access;
using Pathways.Core.Plans;

namespace Pathways.Core.Staff;

/// <summary>
/// A member of staff's accreditation or licence to practise: who gave it, its number, from when until when. A renewal is a row of its own, so the history stays;
/// the one that ends last counts. Where the profession is not regulated yet the body is the employer or the school that certified.
/// </summary>
public sealed class Accreditation
{
    /// <summary>The holder is reminded this many days before the end, and again <see cref="LastReminderDays"/> before.</summary>
    public const int FirstReminderDays = 90;

    /// <summary>The second reminder.</summary>
    public const int LastReminderDays = 30;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Whose.</summary>
    public int AccountId { get; set; }

    /// <summary>Whose.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>The body that gave it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Its number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly ValidUntil { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>
    /// Records one. <see cref="GrowthProblem.BodyMissing"/>, <see cref="GrowthProblem.NumberMissing"/>, <see cref="GrowthProblem.EndsBeforeStart"/>,
    /// <see cref="GrowthProblem.StartsInFuture"/> (more than a year ahead is a slip).
    /// </summary>
    public GrowthProblem? Record(string body, string number, DateOnly from, DateOnly until, int byAccountId, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(number);
        if (body.Trim().Length == 0) return GrowthProblem.BodyMissing;
        if (number.Trim().Length == 0) return GrowthProblem.NumberMissing;
        if (until < from) return GrowthProblem.EndsBeforeStart;
        if (from > today.AddYears(1)) return GrowthProblem.StartsInFuture;
        (Body, Number, ValidFrom, ValidUntil, RecordedById, RecordedAt) = (body.Trim(), number.Trim(), from, until, byAccountId, now);
        return null;
    }

    /// <summary>Where an accreditation that ends on a day stands; the one definition, never stored.</summary>
    public static AccreditationState StateOn(DateOnly? validUntil, DateOnly today) => validUntil is null ? AccreditationState.None : Due.On(validUntil, today, FirstReminderDays) switch
    {
        DueState.Overdue => AccreditationState.Expired,
        DueState.Due => AccreditationState.ExpiresSoon,
        _ => AccreditationState.Valid,
    };
}

/// <summary>Where an accreditation stands.</summary>
public enum AccreditationState
{
    /// <summary>None is recorded.</summary>
    None = 0,

    /// <summary>In force.</summary>
    Valid = 1,

    /// <summary>Ends within 90 days.</summary>
    ExpiresSoon = 2,

    /// <summary>Has ended.</summary>
    Expired = 3,
}

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
