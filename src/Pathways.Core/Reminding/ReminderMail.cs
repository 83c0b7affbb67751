using Pathways.Core.Sessions;

namespace Pathways.Core.Reminding;

/// <summary>
/// What a reminder's mail says; nothing that names a youth, a centre, a place or a step: the first lines of a mail stand on a locked phone.
/// </summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Id">The reminder's key: its link says no more, and leads to the thing itself after signing in.</param>
/// <param name="RecipientId">Whose it is, and whose choice to have no more mails of this kind.</param>
/// <param name="DueOn">The local day.</param>
/// <param name="StartsAt">Start of the session or workshop (UTC).</param>
/// <param name="IsUrgent">Somebody may be in danger.</param>
/// <param name="Entry">What stands in the recipient's calendar.</param>
public sealed record ReminderMail(ReminderKind Kind, int Id, int RecipientId, DateOnly DueOn, DateTime? StartsAt = null,
    bool IsUrgent = false, CalendarEntry? Entry = null)
{
    private static readonly TimeSpan TimeLeft = TimeSpan.FromHours(1);

    /// <summary>Of a letter: what it tells, line by line.</summary>
    public IReadOnlyList<ReminderMail> Lines { get; init; } = [];

    /// <summary>Whether it still says something at an instant (UTC) of a local day, with time left to act on it.</summary>
    public bool CanWaitUntil(DateTime at, DateOnly day) => Kind.MayBeKept
        && (StartsAt is { } start ? start > at + TimeLeft : Kind.OutlivesItsDay || DueOn >= day);
}
