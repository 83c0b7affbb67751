using Pathways.Core.Accounts;

namespace Pathways.Core.Reminders;

/// <summary>
/// What somebody chose about one kind of reminder on one channel. Without a row it is told. It is asked when the reminder is sent, so that
/// a choice holds at once.
/// </summary>
public sealed class ReminderChoice
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Who chose.</summary>
    public int AccountId { get; set; }

    /// <summary>Who chose.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>About which kind.</summary>
    public ReminderRule Rule { get; set; }

    /// <summary>On which channel.</summary>
    public ReminderChannel Channel { get; set; }

    /// <summary>Whether it is wanted there.</summary>
    public bool IsWanted { get; set; }

    /// <summary>When it was chosen (UTC).</summary>
    public DateTime ChosenAt { get; set; }
}
