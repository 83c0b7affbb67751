using Pathways.Core.Contact;
using Pathways.Core.Sessions;

namespace Pathways.Core.Reminding;

/// <summary>
/// What can still be told of a subject, as it stands now. The page says all of it; a mail only what <see cref="ReminderMail"/> takes.
/// </summary>
public sealed record ReminderFacts
{
    /// <summary>The subject.</summary>
    public required int SubjectId { get; init; }

    /// <summary>The local day it is due, where it has a day and no hour; null when every row's own day stays true.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The local days on which something of it is due, where it has several; null otherwise.</summary>
    public IReadOnlyList<DateOnly>? AnyDueOn { get; init; }

    /// <summary>The day is only the first that is possible: the birth date is known to the month or the year.</summary>
    public bool IsAtTheEarliest { get; init; }

    /// <summary>Its start (UTC), where it has one.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>How often the start was moved.</summary>
    public int Version { get; init; }

    /// <summary>What stands in the recipient's calendar; null of what stands in none.</summary>
    public CalendarEntry? Entry { get; init; }

    /// <summary>Where it is.</summary>
    public string Place { get; init; } = "";

    /// <summary>What it is called, in Arabic letters or as somebody wrote it.</summary>
    public string TitleArabic { get; init; } = "";

    /// <summary>What it is called, in Latin letters or as somebody wrote it.</summary>
    public string TitleLatin { get; init; } = "";

    /// <summary>With whom or about whom it is; null when the recipient knows, and of a group.</summary>
    public PersonName? Person { get; init; }

    /// <summary>The youth it is about, to staff; null in a group, and to the youth.</summary>
    public int? YouthId { get; init; }

    /// <summary>A group, of which nobody is named.</summary>
    public bool IsOfGroup { get; init; }

    /// <summary>Somebody may be in danger.</summary>
    public bool IsUrgent { get; init; }
}
