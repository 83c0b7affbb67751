using Pathways.Core.Contact;

namespace Pathways.Core.Mail;

/// <summary>One mail to one person, ready to be sent.</summary>
/// <param name="MessageId">Between angle brackets; the same for every try, so that a mail server that got it twice can tell.</param>
/// <param name="To">Address; no name stands beside it.</param>
/// <param name="Language">The recipient's language.</param>
/// <param name="Subject">Neutral: tells a bystander nothing, names nobody.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same as a page.</param>
public sealed record MailMessage(string MessageId, string To, Language Language, string Subject, string Text, string Html)
{
    /// <summary>
    /// Where a mail program posts to have no more mails of this kind (RFC 8058); empty for what is always told, and without a public
    /// address.
    /// </summary>
    public string StopAddress { get; init; } = "";

    /// <summary>An invitation for the recipient's calendar (iCalendar); empty without one.</summary>
    public string Calendar { get; init; } = "";

    /// <summary>What the invitation does: REQUEST or CANCEL.</summary>
    public string CalendarMethod { get; init; } = "";
}
