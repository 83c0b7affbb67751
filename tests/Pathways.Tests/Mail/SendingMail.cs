using System.Net;
using System.Net.Sockets;
using MimeKit;
using Pathways.Core.Contact;
using Pathways.Core.Mail;
using Pathways.Web.Mail;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Mail;

/// <summary>Mails over real sockets, read with a reader that is not ours; and every way in which a server says no.</summary>
public sealed class SendingMail
{
    /// <summary>Seconds for what comes, also on a busy machine; a silence is waited for briefly.</summary>
    private const int Long = 60;

    private static readonly MailMessage Letter = new(
        "<a.1@pathways.reminder>", "anas@example.org", Language.Arabic, "مسارات: لديك موعد غدا", "لديك موعد غدا.",
            "<p>لديك موعد غدا.</p>");

    [Fact]
    public async Task An_Arabic_mail_arrives_as_it_was_written()
    {
        await using var sink = new SmtpSink();

        await Send(Transport(sink));

        var mail = Assert.Single(sink.Mails);
        Assert.Equal("anas@example.org", mail.To);
        Assert.Equal("مسارات: لديك موعد غدا", mail.Message.Subject);
        Assert.Equal("a.1@pathways.reminder", mail.Message.MessageId);
        Assert.Equal("anas@example.org", Assert.Single(mail.Message.To).ToString()); // no name of anybody
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.Equal("لديك موعد غدا.", mail.Message.TextBody?.Trim());
        Assert.Equal("<p>لديك موعد غدا.</p>", mail.Message.HtmlBody?.Trim());
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task With_TLS_the_mail_is_encrypted_and_the_account_signs_in(MailSecurity security)
    {
        await using var sink = new SmtpSink
        {
            RequireTls = security == MailSecurity.StartTls,
            TlsFromTheFirstByte = security == MailSecurity.Tls,
            Login = ("portal", "secret"),
        };

        await Send(Transport(sink, security, "secret", trusted: true));

        var mail = Assert.Single(sink.Mails);
        Assert.True(mail.Encrypted);
        Assert.Equal("portal", mail.User);
    }

    [Fact]
    public async Task A_batch_goes_over_one_line_and_a_line_that_died_is_replaced()
    {
        await using var sink = new SmtpSink();
        using var transport = Transport(sink);

        for (var i = 0; i < 5; i++) await Send(transport);
        Assert.Equal(1, sink.Lines);
        await transport.HangUpAsync(TestContext.Current.CancellationToken);
        await Send(transport);
        sink.AfterTheDot = () => "drop";
        await Assert.ThrowsAsync<MailException>(() => Send(transport));
        sink.AfterTheDot = () => null;
        await Send(transport);

        Assert.Equal(3, sink.Lines);
        Assert.Equal(8, sink.Mails.Count);
    }

    public static TheoryData<MailProblem, string> Refusals => new()
    {
        { MailProblem.AgainLater, "greeting: 421 too busy" },
        { MailProblem.NoAnswer, "greeting: " },
        { MailProblem.CertificateRefused, "unknown certificate" },
        { MailProblem.CertificateRefused, "unknown certificate, TLS from the first byte" },
        { MailProblem.TlsNotOffered, "no STARTTLS" },
        { MailProblem.TlsNotOffered, "plain where TLS was to be from the first byte" },
        { MailProblem.NoAnswer, "TLS from the first byte, spoken to plainly" },
        { MailProblem.SignInRefused, "wrong password" },
        { MailProblem.SignInOfAnotherKind, "sign-in wanted and none set" },
        { MailProblem.SignInOfAnotherKind, "sign-in set and none offered" },
        { MailProblem.AgainLater, "sender: 451 later, portal@example.org" },
        { MailProblem.MailRefused, "sender: 550 portal@example.org may not" },
        { MailProblem.AgainLater, "recipient: 451 grey list for anas@example.org" },
        { MailProblem.AddressRefused, "recipient: 550 no such user anas@example.org" },
        { MailProblem.AgainLater, "after: 452 disk full" },
        { MailProblem.MailRefused, "after: 554 looks like spam from anas@example.org" },
        { MailProblem.LineBroke, "after: drop" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Every_refusal_is_told_apart_in_time_and_names_nobody(MailProblem problem, string how)
    {
        await using var sink = new SmtpSink();
        var (said, security, password, trusted) = (how[(how.IndexOf(':', StringComparison.Ordinal) + 1)..]
            .Trim(), MailSecurity.None, "", true);
        switch (how.Split(':')[0])
        {
            case "greeting": sink.Greeting = said.Length == 0 ? null : said; break;
            case "sender": sink.Sender = () => said; break;
            case "recipient": sink.Recipient = _ => said; break;
            case "after": sink.AfterTheDot = () => said; break;
            case "unknown certificate": (sink.RequireTls, security, trusted) = (true, MailSecurity.StartTls, false); break;
            case "unknown certificate, TLS from the first byte":
                (sink.TlsFromTheFirstByte, security, trusted) = (true, MailSecurity.Tls,
                false); break;
            case "no STARTTLS": security = MailSecurity.StartTls; break;
            case "plain where TLS was to be from the first byte": security = MailSecurity.Tls; break;
            case "TLS from the first byte, spoken to plainly": sink.TlsFromTheFirstByte = true; break;
            case "wrong password": (sink.Login, password) = (("portal", "secret"), "wrong"); break;
            case "sign-in wanted and none set": sink.Login = ("portal", "secret"); break;
            case "sign-in set and none offered": password = "secret"; break;
            default: throw new ArgumentException(how, nameof(how));
        }

        var failure = await Assert.ThrowsAsync<MailException>(() => Send(
            Transport(sink, security, password, trusted, patience: problem == MailProblem.NoAnswer ? 2 : Long)));

        Assert.Equal(problem, failure.Problem);
        Assert.DoesNotContain("anas", failure.Message + failure.ServerWords, StringComparison.Ordinal);
        Assert.DoesNotContain("portal@", failure.ServerWords, StringComparison.Ordinal);
        Assert.Equal(how == "after: drop" ? 1 : 0, sink.Mails.Count);
    }

    [Fact]
    public async Task An_unknown_host_and_a_closed_port_are_told_apart()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var unknown = await Assert.ThrowsAsync<MailException>(() =>
            Send(Transport(new MailSettings { Host = "mail.invalid", From = "portal@example.org" })));
        var closed = await Assert.ThrowsAsync<MailException>(() =>
            Send(Transport(new MailSettings { Host = "127.0.0.1", Port = port, From = "portal@example.org" })));

        Assert.Equal([MailProblem.HostUnknown, MailProblem.PortClosed], [unknown.Problem, closed.Problem]);
    }

    private static Task Send(MailKitTransport transport) => transport.SendAsync(Letter, TestContext.Current.CancellationToken);

    private static MailKitTransport Transport(SmtpSink sink, MailSecurity security = MailSecurity.None, string password = "",
        bool trusted = true, int patience = Long) =>
        Transport(
            new MailSettings
            {
                Host = "localhost",
                Port = sink.Port,
                Security = security,
                User = password.Length > 0 ? "portal" : "",
                Password = password,
                From = "portal@example.org",
            },
            trusted ? sink.Thumbprint : null,
            patience);

    private static MailKitTransport Transport(MailSettings settings, string? trusted = null, int patience = Long) =>
        new(settings, TimeProvider.System)
        {
            Patience = TimeSpan.FromSeconds(patience),
            Trust = trusted is null ? null : (_, certificate, _, _) => certificate?.GetCertHashString() == trusted,
        };
}
