using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>What a reminder's mail says; nothing that names a youth, a centre or a step.</summary>
/// <param name="Rule">Which rule made it.</param>
/// <param name="ForYouth">Whether the recipient is the youth.</param>
/// <param name="DueOn">The local day.</param>
/// <param name="StartsAt">Start of the session (UTC).</param>
/// <param name="Place">Where the session is; only to the youth.</param>
/// <param name="IsUrgent">Somebody may be in danger.</param>
/// <param name="Path">Where in the portal it is about, after the address; empty: the first page.</param>
public sealed record ReminderFacts(ReminderRule Rule, bool ForYouth, DateOnly DueOn, DateTime? StartsAt, string Place,
    bool IsUrgent = false, string Path = "");
