using Pathways.Core.Accounts;

namespace Pathways.Core.Reminders;

/// <summary>
/// Something due, told to somebody once per due date. The key is rule + subject + due date + recipient + channel, so it cannot happen
/// twice;
/// a job claims rows with a lease, so several nodes may send at once.
/// </summary>
public sealed class Reminder
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Which rule made it.</summary>
    public ReminderRule Rule { get; set; }

    /// <summary>Key of the session, step, help request, workshop or accreditation.</summary>
    public int SubjectId { get; set; }

    /// <summary>The local day the subject is due; of a help request, the day it was asked.</summary>
    public DateOnly DueOn { get; set; }

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

    /// <summary>When it was sent, or first shown on the page (UTC).</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>When it was given up, because the subject moved or is done (UTC).</summary>
    public DateTime? DroppedAt { get; set; }

    /// <summary>Tries so far.</summary>
    public int Attempts { get; set; }

    /// <summary>The last failure, without personal data.</summary>
    public string LastError { get; set; } = "";
}
