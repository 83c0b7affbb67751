namespace Pathways.Core.Reminders;

/// <summary>Why something about reminders could not be done.</summary>
public enum ReminderProblem
{
    /// <summary>This kind protects somebody and is always told.</summary>
    AlwaysTold = 1,

    /// <summary>Tomorrow it would be over.</summary>
    OverTomorrow,

    /// <summary>So many days are too few or too many.</summary>
    DaysOutOfRange,

    /// <summary>What the phone's browser says of itself leads nowhere that notifications are sent to.</summary>
    PhoneNotUnderstood,

    /// <summary>An account has no more than <see cref="PushPhone.Most"/> phones.</summary>
    PhonesTooMany,

    /// <summary>The quiet hours end where they begin.</summary>
    QuietEndsWhereItBegins,
}
