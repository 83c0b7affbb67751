using Pathways.Core.Access;
using Pathways.Core.Mail;

namespace Pathways.Core.Reminders;

/// <summary>What a reminder's mail says; nothing that names a youth, a centre or a step.</summary>
/// <param name="Rule">Which rule made it.</param>
/// <param name="ForYouth">Whether the recipient is the youth.</param>
/// <param name="DueOn">The local day.</param>
/// <param name="StartsAt">Start of the session (UTC).</param>
/// <param name="Place">Where the session is; only to the youth.</param>
/// <param name="IsUrgent">Somebody may be in danger.</param>
/// <param name="Path">Where in the portal it is about, after the address; empty: the first page.</param>
public sealed record ReminderFacts(ReminderRule Rule, bool ForYouth, DateOnly DueOn, DateTime? StartsAt, string Place, bool IsUrgent = false, string Path = "");

/// <summary>Writes mails in the recipient's language; the pages' side knows texts and layout.</summary>
public interface IMailWriter
{
    /// <summary>A reminder.</summary>
    Task<MailMessage> ReminderAsync(string messageId, string to, string toName, Language language, ReminderFacts facts);

    /// <summary>A mail that only shows that mails arrive.</summary>
    Task<MailMessage> TestAsync(string messageId, string to, string toName, Language language);
}
