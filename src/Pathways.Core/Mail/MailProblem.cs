namespace Pathways.Core.Mail;

/// <summary>Why a mail server did not take a mail.</summary>
public enum MailProblem
{
    /// <summary>No machine has the server's name.</summary>
    HostUnknown = 1,

    /// <summary>Nobody listens at the port, or a firewall refuses.</summary>
    PortClosed = 2,

    /// <summary>The server did not answer in time, as when it waits for TLS from the first byte and was spoken to plainly.</summary>
    NoAnswer = 3,

    /// <summary>The certificate is unknown here, has another name or has ended.</summary>
    CertificateRefused = 4,

    /// <summary>TLS is wanted and the server offers none (STARTTLS), or speaks plainly where TLS was to be from the first byte.</summary>
    TlsNotOffered = 5,

    /// <summary>User name or password refused.</summary>
    SignInRefused = 6,

    /// <summary>The server offers no sign-in that the settings' user could use, or wants one and none is set.</summary>
    SignInOfAnotherKind = 7,

    /// <summary>The server says no for now (4xx): again later.</summary>
    AgainLater = 8,

    /// <summary>The recipient's address is refused for good (5xx).</summary>
    AddressRefused = 9,

    /// <summary>The sender or the mail is refused for good (5xx).</summary>
    MailRefused = 10,

    /// <summary>
    /// The line broke while the server held the mail: whether it was taken is not known. The next try has the same Message-ID.
    /// </summary>
    LineBroke = 11,
}
