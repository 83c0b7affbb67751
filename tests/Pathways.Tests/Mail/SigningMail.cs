using System.Security.Cryptography;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;
using Pathways.Core.Contact;
using Pathways.Core.Mail;
using Pathways.Web.Mail;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Mail;

/// <summary>With a key every mail is signed, and a verifier that is not ours believes it; a key that is none ends the start.</summary>
public sealed class SigningMail : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pathways-dkim-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_signed_mail_is_believed_and_one_that_was_changed_on_the_way_is_not()
    {
        using var key = RSA.Create(2048);
        await using var sink = new SmtpSink();
        using var transport = new MailKitTransport(Settings(sink.Port, Written(key.ExportPkcs8PrivateKeyPem())), TimeProvider.System);

        await transport.SendAsync(new MailMessage("<a.1@pathways.reminder>", "anas@example.org", Language.Arabic, "مسارات: لديك رسالة",
            "لديك موعد غدا.", "<p>لديك موعد غدا.</p>")
        { StopAddress = "https://pathways.example.org/m/secret" }, TestContext.Current.CancellationToken);

        var verifier = new DkimVerifier(new OneKey(DotNetUtilities.GetRsaPublicKey(key)));
        var mail = Assert.Single(sink.Mails);
        var seal = mail.Message.Headers[mail.Message.Headers.IndexOf(HeaderId.DkimSignature)];
        Assert.Contains("d=example.org", seal.Value, StringComparison.Ordinal);
        Assert.Contains("s=pathways", seal.Value, StringComparison.Ordinal);
        Assert.Contains("list-unsubscribe-post", seal.Value, StringComparison.OrdinalIgnoreCase);
        Assert.True(await verifier.VerifyAsync(mail.Message, seal, TestContext.Current.CancellationToken));
        mail.Message.Subject = "Changed";
        Assert.False(await verifier.VerifyAsync(mail.Message, seal, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_start_ends_with_one_line_about_a_key_that_is_none()
    {
        using var elliptic = ECDsa.Create();
        using var good = RSA.Create(2048);
        using var shortKey = RSA.Create(512);
        string[] wrong =
        [
            Path.Combine(folder, "missing.pem"), Written("no key"), Written(good.ExportSubjectPublicKeyInfoPem()),
            Written(elliptic.ExportPkcs8PrivateKeyPem()), Written(shortKey.ExportPkcs8PrivateKeyPem()),
            Written(good.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc,
                HashAlgorithmName.SHA256, 1000))),
        ];

        Assert.All(wrong, file => Assert.StartsWith("Mail:DkimKeyFile", DkimSeal.Problem(Settings(25, file)), StringComparison.Ordinal));
        Assert.All(wrong, file => Assert.DoesNotContain('\n', DkimSeal.Problem(Settings(25, file))!));
        var without = Settings(25, Written(good.ExportPkcs8PrivateKeyPem()));
        without.DkimSelector = "";
        Assert.StartsWith("Mail:DkimSelector is empty", DkimSeal.Problem(without), StringComparison.Ordinal);
        Assert.StartsWith("Mail:DkimSelector is set", DkimSeal.Problem(new MailSettings { DkimSelector = "pathways" }),
            StringComparison.Ordinal);
        Assert.Null(DkimSeal.Problem(Settings(25, Written(good.ExportPkcs8PrivateKeyPem()))));
        Assert.Null(DkimSeal.Problem(Settings(25, Written(good.ExportRSAPrivateKeyPem()))));
        Assert.Null(DkimSeal.Problem(new MailSettings()));
    }

    private string Written(string pem)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():n}.pem");
        File.WriteAllText(file, pem);
        return file;
    }

    private static MailSettings Settings(int port, string file) => new()
    {
        Host = "localhost",
        Port = port,
        Security = MailSecurity.None,
        From = "portal@example.org",
        DkimKeyFile = file,
        DkimSelector = "pathways",
    };

    /// <summary>The domain's record, as a verifier would read it.</summary>
    private sealed class OneKey(AsymmetricKeyParameter key) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector,
            CancellationToken cancellationToken = default) => key;

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector,
            CancellationToken cancellationToken = default) => Task.FromResult(key);
    }
}
