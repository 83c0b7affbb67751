using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Pathways.Web.Startup;

namespace Pathways.Web.Mail;

/// <summary>Signs mails with the organisation's key (DKIM, RFC 6376), so that other servers see that they come from its domain.</summary>
public sealed class DkimSeal
{
    /// <summary>Bits of the shortest key that servers still believe (RFC 8301).</summary>
    private const int ShortestKey = 1024;

    /// <summary>What must not be changed on the way; the two of the list are needed for one click to be believed (RFC 8058).</summary>
    private static readonly HeaderId[] Signed =
    [
        HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.MimeVersion, HeaderId.ContentType,
        HeaderId.ListUnsubscribe, HeaderId.ListUnsubscribePost,
    ];

    private readonly DkimSigner signer;

    /// <summary>Reads the key; whether it can be read says <see cref="Problem"/>.</summary>
    public DkimSeal(MailSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        signer = new DkimSigner(Read(settings.DkimKeyFile), DomainOf(settings), settings.DkimSelector)
        {
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        };
    }

    /// <summary>What is wrong with the settings, in one line for whoever starts the program; null when nothing is.</summary>
    public static string? Problem(MailSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.DkimKeyFile.Length == 0)
        {
            return settings.DkimSelector.Length == 0 ? null
                : "Mail:DkimSelector is set and Mail:DkimKeyFile is not: nothing would be signed";
        }

        if (!File.Exists(settings.DkimKeyFile)) return $"Mail:DkimKeyFile: there is no file {settings.DkimKeyFile}";
        if (settings.DkimSelector.Length == 0)
            return "Mail:DkimSelector is empty. With Mail:DkimKeyFile it names the DNS record, as pathways in pathways._domainkey";
        try
        {
            var key = Read(settings.DkimKeyFile);
            return key switch
            {
                RsaPrivateCrtKeyParameters { Modulus.BitLength: < ShortestKey } =>
                    $"Mail:DkimKeyFile {settings.DkimKeyFile} holds a key of less than {ShortestKey} bits, which no server believes",
                RsaPrivateCrtKeyParameters or Ed25519PrivateKeyParameters => null,
                _ => $"Mail:DkimKeyFile {settings.DkimKeyFile} holds no private RSA or Ed25519 key",
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException
            or PemException or PasswordException or CryptoException or ArgumentException or InvalidOperationException)
        {
            return $"Mail:DkimKeyFile {settings.DkimKeyFile} cannot be read as a private key in PEM without a password";
        }
    }

    /// <summary>Signs a mail; nothing of it may be changed afterwards.</summary>
    public void Sign(MimeMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Prepare(EncodingConstraint.SevenBit);
        signer.Sign(message, [.. Signed.Where(message.Headers.Contains)]);
    }

    private static string DomainOf(MailSettings settings) =>
        settings.From[(settings.From.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private static AsymmetricKeyParameter Read(string file)
    {
        using var text = new StreamReader(file);
        return new PemReader(text).ReadObject() switch
        {
            AsymmetricCipherKeyPair pair => pair.Private,
            AsymmetricKeyParameter { IsPrivate: true } key => key,
            _ => throw new FormatException(),
        };
    }
}
