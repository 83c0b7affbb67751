using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Pathways.Core.Mail;
using Pathways.Core.Reminders;
using Pathways.Web.Mails;

namespace Pathways.Web.Startup;

/// <summary>Section "Mail".</summary>
public sealed class MailSettings
{
    /// <summary>Name of the mail server. Empty: no mail is sent and what is due waits, visibly.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port; 587 is the usual one for submission with STARTTLS.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>User name at the server; empty when it asks for none.</summary>
    public string User { get; set; } = "";

    /// <summary>Its password.</summary>
    public string Password { get; set; } = "";

    /// <summary>Ask for STARTTLS and send nothing without it.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";
}

internal static class Mail
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var settings = Settings.Read<MailSettings>(builder.Configuration, "Mail");
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        builder.Services.AddScoped<IMailWriter, MailWriter>();
    }
}

/// <summary>Sends by SMTP with the platform's own client. Another way of sending replaces this class.</summary>
public sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public bool IsConfigured => settings.Host.Length > 0;

    /// <inheritdoc />
    public async Task SendAsync(Core.Mail.MailMessage mail, CancellationToken cancellationToken)
    {
        using var message = new System.Net.Mail.MailMessage
        {
            From = new MailAddress(settings.From, "مسارات · Pathways", Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To, mail.ToName, Encoding.UTF8));
        message.Headers["Message-ID"] = mail.MessageId;
        message.Headers["Auto-Submitted"] = "auto-generated";
        var html = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.Base64;
        message.AlternateViews.Add(html);

        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User.Length > 0) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (SmtpException failure)
        {
            // The server's words may repeat the address; its code does not
            throw new MailException($"SMTP {(int)failure.StatusCode} {failure.StatusCode}", failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailException("The mail server did not answer in time");
        }
    }
}
