using System.Net.Security;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;
using Pathways.Core.Mail;
using Pathways.Web.Startup;

namespace Pathways.Web.Mail;

/// <summary>Sends by SMTP with MailKit, one mail at a time over one line, which is kept until the batch ends.</summary>
public sealed partial class MailKitTransport(MailSettings settings, TimeProvider time) : IMailTransport, IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly DkimSeal? dkim = settings.DkimKeyFile.Length == 0 ? null : new DkimSeal(settings);
    private SmtpClient? line;

    /// <inheritdoc />
    public bool IsConfigured => settings.Host.Length > 0;

    /// <summary>How long one mail may take, connecting and signing in included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Who is trusted instead of the machine's authorities (tests).</summary>
    public RemoteCertificateValidationCallback? Trust { get; init; }

    /// <inheritdoc />
    public async Task SendAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var message = Write(mail);
        await one.WaitAsync(cancellationToken);
        var isHandedOver = false;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            try
            {
                var open = await LineAsync(limit.Token);
                isHandedOver = true;
                await open.SendAsync(message, limit.Token);
            }
            catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
            {
                throw new MailException(isHandedOver ? MailProblem.LineBroke : MailProblem.NoAnswer, late);
            }
            catch (Exception failure) when (ProblemOf(failure, isHandedOver) is { } problem)
            {
                throw new MailException(problem, failure, Redacted(failure));
            }
        }
        catch when (line is not { IsConnected: true } || !isHandedOver)
        {
            Drop();
            throw;
        }
        catch (MailException broken) when (broken.Problem == MailProblem.LineBroke)
        {
            Drop();
            throw;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc />
    public async Task HangUpAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(5));
            if (line is { IsConnected: true } open) await open.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException || ProblemOf(failure, isHandedOver: false) is not null)
        {
            // What was sent is sent: a goodbye that nobody hears changes nothing
        }
        finally
        {
            Drop();
            one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Drop();
        one.Dispose();
    }

    private async Task<SmtpClient> LineAsync(CancellationToken cancellationToken)
    {
        if (line is { IsConnected: true } kept)
        {
            try
            {
                // nothing is under way: a line that died meanwhile is replaced without a mail sent twice
                await kept.NoOpAsync(cancellationToken);
                return kept;
            }
            catch (Exception failure) when (ProblemOf(failure, isHandedOver: false) is not null)
            {
                Drop();
            }
        }

        Drop();
        line = new SmtpClient
        {
            // Off unless wanted: an authority that cannot be reached costs 15 seconds, which no limit shortens, and then the mail
            CheckCertificateRevocation = settings.CheckRevocation,
            Timeout = (int)Patience.TotalMilliseconds,
            // else the machine's own name is told
            LocalDomain = settings.From[(settings.From.IndexOf('@', StringComparison.Ordinal) + 1)..],
            ServerCertificateValidationCallback = Trust,
        };
        await line.ConnectAsync(settings.Host, settings.Port, settings.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        }, cancellationToken);
        if (settings.User.Length > 0) await line.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        return line;
    }

    private void Drop()
    {
        line?.Dispose();
        line = null;
    }

    private MailProblem? ProblemOf(Exception failure, bool isHandedOver) => failure switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused when (int)refused.StatusCode >= 500 =>
            MailProblem.AddressRefused,
        SmtpCommandException refused when (int)refused.StatusCode is 530 or 535 => MailProblem.SignInOfAnotherKind,
        SmtpCommandException refused => (int)refused.StatusCode >= 500 ? MailProblem.MailRefused : MailProblem.AgainLater,
        AuthenticationException => MailProblem.SignInRefused,
        MailKit.ServiceNotAuthenticatedException => MailProblem.SignInOfAnotherKind,
        SslHandshakeException { ServerCertificate: not null } => MailProblem.CertificateRefused,
        SslHandshakeException => MailProblem.TlsNotOffered,
        NotSupportedException => line is { IsConnected: true } ? MailProblem.SignInOfAnotherKind : MailProblem.TlsNotOffered,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
            MailProblem.HostUnknown,
        SocketException { SocketErrorCode: SocketError.TimedOut } or TimeoutException => isHandedOver ? MailProblem.LineBroke
            : MailProblem.NoAnswer,
        SocketException => isHandedOver ? MailProblem.LineBroke : MailProblem.PortClosed,
        MailKit.ProtocolException or IOException or MailKit.ServiceNotConnectedException =>
            isHandedOver ? MailProblem.LineBroke : MailProblem.NoAnswer,
        _ => null,
    };

    private static string Redacted(Exception failure)
    {
        var words = failure is SmtpCommandException refused ? $"{(int)refused.StatusCode} {refused.Message}" : failure.Message;
        var calm = Address().Replace(words.ReplaceLineEndings(" "), "…");
        return calm[..Math.Min(MailException.LongestWords, calm.Length)];
    }

    private MimeMessage Write(MailMessage mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, MessageId = mail.MessageId.Trim('<', '>'), Date = time.GetUtcNow() };
        message.From.Add(new MailboxAddress("مسارات · Pathways", settings.From));
        message.To.Add(new MailboxAddress("", mail.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (mail.StopAddress.Length > 0)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{mail.StopAddress}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        var body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = mail.Text, ContentTransferEncoding = ContentEncoding.Base64 },
            new TextPart(TextFormat.Html) { Text = mail.Html, ContentTransferEncoding = ContentEncoding.Base64 },
        };
        if (mail.Calendar.Length > 0)
        {
            var calendar = new TextPart("calendar") { Text = mail.Calendar, ContentTransferEncoding = ContentEncoding.Base64 };
            calendar.ContentType.Parameters["method"] = mail.CalendarMethod; // a calendar acts on it only when it is said twice
            body.Add(calendar);
        }

        message.Body = body;
        dkim?.Sign(message);
        return message;
    }

    [GeneratedRegex(@"[^\s<>""'()]+@[^\s<>""'()]+")]
    private static partial Regex Address();
}
