using Pathways.Core.Access;

namespace Pathways.Core.Reminders;

/// <summary>
/// Something due, told to somebody once per due date. The key is rule + subject + due date + recipient + channel, so it cannot happen twice;
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

/// <summary>Which rule made a reminder.</summary>
public enum ReminderRule
{
    /// <summary>The next session, the day before.</summary>
    SessionTomorrow = 1,

    /// <summary>A step due in three days.</summary>
    StepDue = 2,

    /// <summary>A workshop with a place, the day before.</summary>
    WorkshopTomorrow = 30,

    /// <summary>A place became free for somebody of the waiting list.</summary>
    WorkshopPlace = 31,

    /// <summary>A workshop does not take place.</summary>
    WorkshopCancelled = 32,

    /// <summary>An accreditation ends within 90 days.</summary>
    AccreditationIn90Days = 33,

    /// <summary>An accreditation ends within 30 days.</summary>
    AccreditationIn30Days = 34,

    /// <summary>A help request, told at once to who accompanies and the centre's managers.</summary>
    HelpAsked = 20,

    /// <summary>A help request without an answer in time, told again to the centre's managers.</summary>
    HelpUnanswered = 21,

    /// <summary>A help request still without an answer, told to the managers of all centres.</summary>
    HelpUnansweredLong = 22,

    /// <summary>My help request was answered (youth).</summary>
    HelpAnswered = 23,

    /// <summary>Somebody else made a new code for an account in use (its owner).</summary>
    CodeMade = 24,

    /// <summary>A manager asks something about a session (its mentor).</summary>
    FeedbackAsked = 40,
}

/// <summary>How a reminder is told.</summary>
public enum ReminderChannel
{
    /// <summary>On the home page.</summary>
    Page = 1,

    /// <summary>By e-mail.</summary>
    Email = 2,
}
