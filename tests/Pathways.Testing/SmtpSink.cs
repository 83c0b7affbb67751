using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Pathways.Testing;

/// <summary>A mail as it arrived, read with MimeKit.</summary>
public sealed record Delivered(string To, string Raw, bool Encrypted, string? User)
{
    /// <summary>False when the line was broken instead of saying that it was kept.</summary>
    public bool IsAnswered { get; init; } = true;

    /// <summary>The whole of it.</summary>
    public MimeMessage Message { get; } = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(Raw)));

    /// <summary>A header, unfolded and decoded.</summary>
    public string Header(string name) => Message.Headers[name] ?? "";

    /// <summary>The parts' texts, decoded.</summary>
    public string Text => string.Join("\n", Message.BodyParts.OfType<TextPart>().Select(part => part.Text));
}

/// <summary>
/// A mail server in process, on a real socket: STARTTLS with a certificate of its own, AUTH LOGIN and PLAIN, refusals by script.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private static readonly Lazy<X509Certificate2> Made = new(MakeCertificate);
    private readonly X509Certificate2 certificate = Made.Value;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<Delivered> delivered = [];
    private readonly Task serving;
    private int lines;

    public SmtpSink()
    {
        listener.Start();
        serving = Task.Run(AcceptAsync);
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many arrived.</summary>
    public int Count => delivered.Count;

    /// <summary>What arrived.</summary>
    public IReadOnlyList<Delivered> Mails => [.. delivered];

    /// <summary>Offer STARTTLS and take no mail without it.</summary>
    public bool RequireTls { get; set; }

    /// <summary>User and password that must be given; null: nobody is asked.</summary>
    public (string User, string Password)? Login { get; set; }

    /// <summary>Answers to RCPT TO before it is accepted, by address: "550 no", or null for yes.</summary>
    public Func<string, string?> Recipient { get; set; } = _ => null;

    /// <summary>What is said to a new line; null: it is left waiting.</summary>
    public string? Greeting { get; set; } = "220 sink";

    /// <summary>Answers to MAIL FROM before it is accepted, or null for yes.</summary>
    public Func<string?> Sender { get; set; } = () => null;

    /// <summary>
    /// Answers after the mail's last dot; the mail is kept only with null. "drop": it is kept, and the line broken without a word.
    /// </summary>
    public Func<string?> AfterTheDot { get; set; } = () => null;

    /// <summary>Speak TLS from the first byte.</summary>
    public bool TlsFromTheFirstByte { get; set; }

    /// <summary>Lines opened so far.</summary>
    public int Lines => lines;

    /// <summary>Thumbprint of the certificate, so that tests trust this one and no other.</summary>
    public string Thumbprint => certificate.Thumbprint;

    /// <summary>The certificate itself, for a program in a process of its own.</summary>
    public string CertificatePem => certificate.ExportCertificatePem();

    public void Clear() => delivered.Clear();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        try { await serving; } catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException) { }
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            _ = Task.Run(async () =>
            {
                using (client)
                {
                    try { await TalkAsync(client.GetStream()); }
                    catch (Exception e) when (e is IOException or AuthenticationException
                        or OperationCanceledException)
                    { }
                }
            });
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        var (encrypted, user, to) = (false, (string?)null, "");
        var reader = Reader(stream);
        async Task Seal()
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
            (stream, encrypted, reader) = (tls, true, Reader(tls));
        }

        async Task Say(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop.Token);
        Interlocked.Increment(ref lines);
        if (TlsFromTheFirstByte) await Seal();
        if (Greeting is null) await Task.Delay(Timeout.Infinite, stop.Token);
        await Say(Greeting!);
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO" or "HELO":
                    await Say("250-sink");
                    if (RequireTls && !encrypted) await Say("250-STARTTLS");
                    if (Login is not null && (encrypted || !RequireTls)) await Say("250-AUTH LOGIN PLAIN");
                    await Say("250 8BITMIME");
                    break;
                case "STARTTLS":
                    await Say("220 go");
                    await Seal();
                    break;
                case "AUTH":
                    user = await AuthenticateAsync(line, reader, Say);
                    break;
                case "MAIL":
                    await Say(RequireTls && !encrypted ? "530 STARTTLS first" : Login is not null && user is null ? "530 sign in first"
                        : Sender() ?? "250 ok");
                    break;
                case "RCPT":
                    to = Regex.Match(line, "<(.*?)>").Groups[1].Value;
                    await Say(Recipient(to) ?? "250 ok");
                    break;
                case "DATA":
                    await Say("354 go");
                    var raw = new StringBuilder();
                    while (await reader.ReadLineAsync(stop.Token) is { } data && data != ".")
                        raw.Append(data.StartsWith("..", StringComparison.Ordinal) ? data[1..] : data).Append("\r\n");
                    var after = AfterTheDot();
                    if (after is not null and not "drop")
                    {
                        await Say(after);
                        break;
                    }

                    delivered.Enqueue(new Delivered(to, raw.ToString(), encrypted, user) { IsAnswered = after != "drop" });
                    if (after == "drop") return;
                    await Say("250 kept");
                    break;
                case "QUIT":
                    await Say("221 bye");
                    return;
                default:
                    await Say("250 ok");
                    break;
            }
        }
    }

    private async Task<string?> AuthenticateAsync(string line, StreamReader reader, Func<string, Task> say)
    {
        var parts = line.Split(' ');
        string name, password;
        if (parts[1].Equals("PLAIN", StringComparison.OrdinalIgnoreCase))
        {
            if (parts.Length < 3) await say("334 ");
            var plain = Decode(parts.Length > 2 ? parts[2] : await reader.ReadLineAsync() ?? "").Split('\0');
            (name, password) = (plain[1], plain[2]);
        }
        else
        {
            if (parts.Length < 3) await say("334 VXNlcm5hbWU6");
            name = Decode(parts.Length > 2 ? parts[2] : await reader.ReadLineAsync() ?? "");
            await say("334 UGFzc3dvcmQ6");
            password = Decode(await reader.ReadLineAsync() ?? "");
        }

        var right = Login == (name, password);
        await say(right ? "235 welcome" : "535 wrong");
        return right ? name : null;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));

    private static StreamReader Reader(Stream stream) => new(stream, Encoding.UTF8, false, 4096, leaveOpen: true);
}
