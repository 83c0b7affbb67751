using Pathways.Core.Contact;
using Pathways.Core.Mail;

namespace Pathways.Core.Reminding;

/// <summary>Writes mails in the recipient's language; the pages' side knows texts and layout.</summary>
public interface IMailWriter
{
    /// <summary>A reminder.</summary>
    Task<MailMessage> ReminderAsync(string messageId, string to, string toName, Language language, ReminderMail reminder);

    /// <summary>A mail that only shows that mails arrive.</summary>
    Task<MailMessage> TestAsync(string messageId, string to, string toName, Language language);
}
