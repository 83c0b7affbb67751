using Pathways.Core.Contact;
using Pathways.Core.Mail;
using Pathways.Core.Outside;

namespace Pathways.Core.Reminding;

/// <summary>Writes mails and notifications in the recipient's language; the pages' side knows texts and layout.</summary>
public interface IMailWriter
{
    /// <summary>A reminder.</summary>
    Task<MailMessage> ReminderAsync(string messageId, string to, Language language, ReminderMail reminder);

    /// <summary>The same reminder for a phone: no more than a mail's subject, and its opaque link.</summary>
    PushNote Note(Language language, ReminderMail reminder);

    /// <summary>The same as one line of text with its full address, for SMS or WhatsApp.</summary>
    string Message(Language language, ReminderMail reminder);

    /// <summary>The code that confirms a phone number, as one line.</summary>
    string NumberCode(Language language, string code);

    /// <summary>The code that confirms an address. Whoever reads it may be a stranger: it says nothing else.</summary>
    Task<MailMessage> CodeAsync(string messageId, string to, Language language, string code);

    /// <summary>A mail that only shows that mails arrive.</summary>
    Task<MailMessage> TestAsync(string messageId, string to, Language language);
}
