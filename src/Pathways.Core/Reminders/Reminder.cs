using Pathways.Core.Accounts;

namespace Pathways.Core.Reminders;

/// <summary>
/// Something due, told to somebody once per due date and version. The key is rule + subject + due date + version + recipient + channel,
/// so it cannot happen twice; a job claims rows with a lease, so several nodes may send at once.
/// </summary>
public sealed class Reminder
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Which rule made it.</summary>
    public ReminderRule Rule { get; set; }

    /// <summary>Key of what it is about: the table of kinds says which table it is a key of.</summary>
    public int SubjectId { get; set; }

    /// <summary>The local day the subject is due; of a help request, the day it was asked.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>
    /// How often the subject had been moved when the row was made: a session moved within its day, or a step away and back, is told again.
    /// 0 for what is not moved.
    /// </summary>
    public int Version { get; set; }

    /// <summary>Who is told.</summary>
    public int RecipientId { get; set; }

    /// <summary>Who is told.</summary>
    public Account Recipient { get; set; } = null!;

    /// <summary>How.</summary>
    public ReminderChannel Channel { get; set; }

    /// <summary>From when it may be sent (UTC).</summary>
    public DateTime SendAfter { get; set; }

    /// <summary>Until when a worker holds it (UTC).</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Which worker holds it.</summary>
    public Guid? LeasedBy { get; set; }

    /// <summary>When it was sent; of a row for the page, when the job found it true (UTC).</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>When the recipient opened it (UTC); only of a row for the page. Null: it counts at the bell.</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>When it was given up, because the subject moved or is done (UTC).</summary>
    public DateTime? DroppedAt { get; set; }

    /// <summary>When it failed for good and became a dead letter, until the admin sends it again (UTC).</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>Key of the letter in which its recipient gets it instead of a mail of its own; null when it goes by itself.</summary>
    public int? LetterId { get; set; }

    /// <summary>Tries so far.</summary>
    public int Attempts { get; set; }

    /// <summary>The last failure, without personal data.</summary>
    public string LastError { get; set; } = "";

    /// <summary>What the mail server said to it, addresses left out.</summary>
    public string ServerWords { get; set; } = "";

    /// <summary>Lets a dead letter go out once more, as if it had never been tried. True when it was one.</summary>
    public bool SendAgain(DateTime now)
    {
        if (FailedAt is null) return false;
        (FailedAt, SendAfter, Attempts, LastError, ServerWords, LeasedUntil, LeasedBy) = (null, now, 0, "", "", null, null);
        return true;
    }

    /// <summary>The recipient opened it: it counts no more.</summary>
    public void See(DateTime now) => SeenAt ??= now;

    /// <summary>
    /// "Not today": it comes again at an instant (UTC) of tomorrow, unread. <see cref="ReminderProblem.OverTomorrow"/> when it would say
    /// nothing any more by then.
    /// </summary>
    public ReminderProblem? Later(DateTime tomorrow, DateOnly today, bool outlivesItsDay)
    {
        if (!outlivesItsDay && DueOn <= today) return ReminderProblem.OverTomorrow;
        (SendAfter, SentAt, SeenAt, LeasedBy, LeasedUntil) = (tomorrow, null, null, null, null);
        return null;
    }
}
