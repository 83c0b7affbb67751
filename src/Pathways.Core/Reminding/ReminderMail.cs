using Pathways.Core.Links;

namespace Pathways.Core.Reminding;

/// <summary>
/// What a reminder's mail says; nothing that names a youth, a centre, a place or a step: the first lines of a mail stand on a locked phone.
/// </summary>
/// <param name="Kind">Which kind.</param>
/// <param name="DueOn">The local day.</param>
/// <param name="Link">Where in the portal it leads.</param>
/// <param name="StartsAt">Start of the session or workshop (UTC).</param>
/// <param name="IsUrgent">Somebody may be in danger.</param>
/// <param name="RecipientId">Whose choice it is to have no more mails of this kind; 0 when nobody is asked.</param>
public sealed record ReminderMail(ReminderKind Kind, DateOnly DueOn, Link Link, DateTime? StartsAt = null, bool IsUrgent = false,
    int RecipientId = 0);
