using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pathways.EndToEnd;

/// <summary>
/// Name and certificate of a portal in production. The name is one of a network's, for a browser trusts localhost more than others; the
/// test
/// browser maps it to this machine and trusts this very key, or no service worker would load.
/// </summary>
public static class Portal
{
    /// <summary>The host people type.</summary>
    public const string Host = "portal.pathways.test";

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly X509Certificate2 Certificate = Make();

    /// <summary>The hash of the key, as Chromium's switch wants it.</summary>
    public static string KeyHash { get; } = Convert.ToBase64String(SHA256.HashData(Key.ExportSubjectPublicKeyInfo()));

    /// <summary>Writes certificate and key as files.</summary>
    public static (string Certificate, string Key) Write(string folder)
    {
        var (certificate, key) = (Path.Combine(folder, "portal.pem"), Path.Combine(folder, "portal.key"));
        File.WriteAllText(certificate, Certificate.ExportCertificatePem());
        File.WriteAllText(key, Key.ExportPkcs8PrivateKeyPem());
        return (certificate, key);
    }

    /// <summary>A client that goes where the browser goes, trusts what it trusts, and neither follows nor keeps anything.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString(),
        },
    })
    { Timeout = Browser.Patience };

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 Make()
    {
        var request = new CertificateRequest("CN=" + Host, Key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }
}
