using Pathways.Core.Accounts;
using Pathways.Core.Time;

namespace Pathways.Core.Reminders;

/// <summary>
/// When somebody wants to be told outside the portal: the hours in which nothing rings, and one letter instead of many mails. An account
/// without a row has <see cref="Default"/>. Asked when a reminder is sent, so that a choice holds at once.
/// </summary>
public sealed class ReminderHabits
{
    /// <summary>As shipped: quiet from 22:00 to 07:00, each reminder by itself.</summary>
    public static readonly ReminderHabits Default = new();

    /// <summary>Key: whose they are.</summary>
    public int AccountId { get; set; }

    /// <summary>Whose they are.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>From this local hour on it is quiet.</summary>
    public TimeOnly QuietFrom { get; private set; } = new(22, 0);

    /// <summary>Until this local hour; it is the next morning's when it is earlier than <see cref="QuietFrom"/>.</summary>
    public TimeOnly QuietTo { get; private set; } = new(7, 0);

    /// <summary>One letter instead of many mails.</summary>
    public MailRhythm Rhythm { get; private set; }

    /// <summary>
    /// Chooses them. <see cref="ReminderProblem.QuietEndsWhereItBegins"/>: nobody could say whether it is quiet always or never.
    /// </summary>
    public ReminderProblem? Choose(TimeOnly from, TimeOnly to, MailRhythm rhythm)
    {
        if (from == to) return ReminderProblem.QuietEndsWhereItBegins;
        (QuietFrom, QuietTo, Rhythm) = (from, to, Enum.IsDefined(rhythm) ? rhythm : MailRhythm.OneByOne);
        return null;
    }

    /// <summary>
    /// The instant (UTC) at which the quiet hours end in which it is now; null when it is not quiet. Where the clocks are set back, the
    /// first time the wall shows their end is the end.
    /// </summary>
    public DateTime? QuietUntil(LocalTime clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var (now, overMidnight) = (TimeOnly.FromDateTime(clock.Now), QuietTo < QuietFrom);
        var isQuiet = overMidnight ? now >= QuietFrom || now < QuietTo : now >= QuietFrom && now < QuietTo;
        if (!isQuiet) return null;
        var end = clock.ToUtc(clock.Today.AddDays(overMidnight && now >= QuietFrom ? 1 : 0), QuietTo);
        return end > clock.UtcNow ? end : null;
    }

    /// <summary>
    /// The next letter: its local day, and the instant (UTC) at which it leaves, given the local hour; null without letters.
    /// </summary>
    public (DateOnly Day, DateTime At)? NextLetter(LocalTime clock, TimeOnly hour)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Rhythm == MailRhythm.OneByOne) return null;
        var day = clock.Today;
        while ((Rhythm == MailRhythm.EachWeek && day.DayOfWeek != DayOfWeek.Monday) || clock.ToUtc(day, hour) <= clock.UtcNow)
            day = day.AddDays(1);
        return (day, clock.ToUtc(day, hour));
    }
}
