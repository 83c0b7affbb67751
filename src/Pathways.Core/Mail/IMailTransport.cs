namespace Pathways.Core.Mail;

/// <summary>Hands a mail over to a server. One file per way of sending.</summary>
public interface IMailTransport
{
    /// <summary>False when no server is set: mails are not sent and what is due waits, visibly.</summary>
    bool IsConfigured { get; }

    /// <summary>
    /// Sends one mail over a line that is kept for the next; throws <see cref="MailException"/> when the server did not take it.
    /// </summary>
    Task SendAsync(MailMessage mail, CancellationToken cancellationToken);

    /// <summary>Ends the line, where there is one: said after the last mail of a batch.</summary>
    Task HangUpAsync(CancellationToken cancellationToken);
}
