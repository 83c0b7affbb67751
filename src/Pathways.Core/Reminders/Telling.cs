namespace Pathways.Core.Reminders;

/// <summary>
/// Something that is told to somebody once: on the page, by e-mail where there is an address, on the own phones, and by message where a
/// number is confirmed.
/// </summary>
/// <param name="Rule">Which kind.</param>
/// <param name="SubjectId">Key of what it is about.</param>
/// <param name="DueOn">The local day it is about.</param>
/// <param name="To">Who is told.</param>
/// <param name="Version">How often the subject's start had been moved; 0 for what has none.</param>
public sealed record Telling(ReminderRule Rule, int SubjectId, DateOnly DueOn, Recipient To, int Version = 0)
{
    /// <summary>Whether it gets a row for the page.</summary>
    public bool OnPage { get; init; } = true;

    /// <summary>Whether it gets a row for the mail, and for what else leaves the portal.</summary>
    public bool ByMail { get; init; } = true;

    /// <summary>
    /// Whether it rings on the own phones, where it leaves the portal; a letter does not: what it tells has rung by itself.
    /// </summary>
    public bool OnPhone { get; init; } = true;

    /// <summary>From when it may go out (UTC); null: whenever the others do that are told with it.</summary>
    public DateTime? From { get; init; }

    /// <summary>The keys of its rows.</summary>
    internal IEnumerable<ReminderKey> Keys
    {
        get
        {
            if (OnPage) yield return KeyOf(ReminderChannel.Page);
            if (ByMail && !string.IsNullOrEmpty(To.Email)) yield return KeyOf(ReminderChannel.Email);
        }
    }

    internal ReminderKey KeyOf(ReminderChannel channel) => new(Rule, SubjectId, DueOn, Version, To.Id, channel);
}
