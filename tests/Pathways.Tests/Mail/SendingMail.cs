using System.Net;
using Pathways.Core.Access;
using Pathways.Core.Mail;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Mail;

public sealed class SendingMail
{
    private static readonly MailMessage Letter = new("<a.1@pathways.reminder>", "anas@example.org", "أنس بلحاج", Language.Arabic, "مسارات: لديك موعد غدا", "لديك موعد غدا.", "<p>لديك موعد غدا.</p>");

    [Fact]
    public async Task An_Arabic_mail_arrives_as_it_was_written()
    {
        await using var sink = new SmtpSink();

        await Transport(sink, tls: false).SendAsync(Letter, TestContext.Current.CancellationToken);

        var mail = Assert.Single(sink.Mails);
        Assert.Equal("anas@example.org", mail.To);
        Assert.Equal("مسارات: لديك موعد غدا", mail.Header("Subject"));
        Assert.Equal("<a.1@pathways.reminder>", mail.Header("Message-ID"));
        Assert.Contains("لديك موعد غدا.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<p>لديك موعد غدا.</p>", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_TLS_the_mail_is_encrypted_and_the_account_signs_in()
    {
        await using var sink = new SmtpSink { RequireTls = true, Login = ("portal", "secret") };
        using var trust = new Trust(sink);

        await Transport(sink, tls: true, user: "portal", password: "secret").SendAsync(Letter, TestContext.Current.CancellationToken);

        var mail = Assert.Single(sink.Mails);
        Assert.True(mail.Encrypted);
        Assert.Equal("portal", mail.User);
    }

    [Fact]
    public async Task A_wrong_password_a_refused_address_and_a_server_without_TLS_are_failures_that_name_nobody()
    {
        await using var sink = new SmtpSink { Login = ("portal", "secret"), Recipient = _ => "550 no such user anas@example.org" };
        foreach (var transport in new[] { Transport(sink, false, "portal", "wrong"), Transport(sink, false, "portal", "secret"), Transport(sink, true, "portal", "secret") })
        {
            var failure = await Assert.ThrowsAsync<MailException>(() => transport.SendAsync(Letter, TestContext.Current.CancellationToken));
            Assert.DoesNotContain("anas", failure.Message, StringComparison.Ordinal);
        }

        Assert.Empty(sink.Mails);
    }

    internal static SmtpTransport Transport(SmtpSink sink, bool tls, string user = "", string password = "") =>
        new(new MailSettings { Host = "localhost", Port = sink.Port, Tls = tls, User = user, Password = password, From = "portal@example.org" });

    /// <summary>Trusts the sink's certificate, and no other unknown one, while it lives.</summary>
    private sealed class Trust : IDisposable
    {
#pragma warning disable SYSLIB0014 // SmtpClient asks nobody else
        public Trust(SmtpSink sink) => ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
            errors == System.Net.Security.SslPolicyErrors.None || certificate?.GetCertHashString() == sink.Thumbprint;

        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
    }
}
