using Pathways.Core.Access;

namespace Pathways.Core.Mail;

/// <summary>One mail to one person, ready to be sent.</summary>
/// <param name="MessageId">Between angle brackets; the same for every try, so that a mail server that got it twice can tell.</param>
/// <param name="To">Address.</param>
/// <param name="ToName">Name beside the address; may be empty.</param>
/// <param name="Language">The recipient's language.</param>
/// <param name="Subject">Neutral: tells a bystander nothing, names nobody.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same as a page.</param>
public sealed record MailMessage(string MessageId, string To, string ToName, Language Language, string Subject, string Text, string Html);

/// <summary>Hands a mail over to a server. One file per way of sending.</summary>
public interface IMailTransport
{
    /// <summary>False when no server is set: mails are not sent and what is due waits, visibly.</summary>
    bool IsConfigured { get; }

    /// <summary>Sends one mail; throws <see cref="MailException"/> when the server did not take it.</summary>
    Task SendAsync(MailMessage mail, CancellationToken cancellationToken);
}

/// <summary>The server did not take a mail. The message holds no personal data.</summary>
public sealed class MailException : Exception
{
    /// <summary>For serializers.</summary>
    public MailException()
    {
    }

    /// <summary>Why.</summary>
    public MailException(string message) : base(message)
    {
    }

    /// <summary>Why, and what was thrown.</summary>
    public MailException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
