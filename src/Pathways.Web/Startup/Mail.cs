using System.ComponentModel.DataAnnotations;
using Pathways.Core.Mail;
using Pathways.Core.Reminding;
using Pathways.Web.Mail;

namespace Pathways.Web.Startup;

/// <summary>Section "Mail".</summary>
public sealed class MailSettings
{
    /// <summary>Name of the mail server. Empty: no mail is sent and what is due waits, visibly.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port; 587 is the usual one for submission with STARTTLS, 465 with TLS from the first byte.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How the line is sealed. Nothing is sent over a line sealed less than this.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>User name at the server; empty when it asks for none.</summary>
    public string User { get; set; } = "";

    /// <summary>Its password.</summary>
    public string Password { get; set; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>File of the private key (PEM) with which mails are signed (DKIM); empty: they are not signed here.</summary>
    public string DkimKeyFile { get; set; } = "";

    /// <summary>Name of the key's DNS record, before ._domainkey and the sender's domain.</summary>
    public string DkimSelector { get; set; } = "";

    /// <summary>Ask the certificate's authority whether it was withdrawn, and send nothing when that authority does not answer.</summary>
    public bool CheckRevocation { get; set; }
}

/// <summary>How the line to a mail server is sealed.</summary>
public enum MailSecurity
{
    /// <summary>TLS after a plain greeting (STARTTLS).</summary>
    StartTls = 1,

    /// <summary>TLS from the first byte.</summary>
    Tls = 2,

    /// <summary>Not at all: only for a server on the same machine.</summary>
    None = 3,
}

internal static class Mail
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Settings.Read<MailSettings>(builder.Configuration, "Mail"));
        builder.Services.AddSingleton<IMailTransport, MailKitTransport>();
        builder.Services.AddSingleton<StopSeal>();
        builder.Services.AddScoped<ConfirmAddress>();
        builder.Services.AddScoped<IMailWriter, MailWriter>();
    }
}
