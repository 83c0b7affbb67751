using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Pathways.Core.Outside;

namespace Pathways.Web.Outside;

/// <summary>
/// The line on which the program asks addresses that somebody else named. What a name leads to is looked at each time before it is
/// called (<see cref="OutsideAddress"/>), no redirect is followed, no proxy asked, no cookie kept, and nobody is waited for long.
/// </summary>
public sealed class OutsideLine : IDisposable
{
    private readonly Lazy<HttpClient> client;

    /// <summary>A line that goes only to machines everybody can reach, but for what is said otherwise.</summary>
    public OutsideLine() => client = new Lazy<HttpClient>(() => new HttpClient(Handler()) { Timeout = Patience });

    /// <summary>Whether it may go to machines of the house, also without TLS.</summary>
    public bool MayGoInside { get; init; }

    /// <summary>How long one question may take, connecting included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Where a name leads (tests say it).</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Who is trusted instead of the machine's authorities (tests).</summary>
    public RemoteCertificateValidationCallback? Trust { get; init; }

    /// <summary>For what speaks HTTP on it.</summary>
    internal HttpClient Client => client.Value;

    /// <summary>What is wrong with an address as it is written; null when it may be asked.</summary>
    public OutsideProblem? ProblemOf(string address) => OutsideAddress.Problem(address, MayGoInside);

    /// <summary>Sends something; throws <see cref="OutsideException"/> when no answer came.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception failure) when (ProblemOf(failure, cancellationToken) is { } problem)
        {
            throw problem;
        }
    }

    /// <summary>What was thrown on the line, in our words; null when it is none of the line's failures.</summary>
    internal static OutsideException? ProblemOf(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        HttpRequestException { InnerException: OutsideException inside } => inside,
        HttpRequestException or IOException => new OutsideException(OutsideProblem.NoAnswer, failure),
        OperationCanceledException when !cancellationToken.IsCancellationRequested =>
            new OutsideException(OutsideProblem.NoAnswer, failure),
        _ => null,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        if (client.IsValueCreated) client.Value.Dispose();
    }

    /// <summary>What an answer means; null when the word was taken.</summary>
    internal static OutsideProblem? ProblemOf(HttpStatusCode answer) => (int)answer switch
    {
        >= 200 and < 300 => null,
        408 or 425 or 429 or >= 500 => OutsideProblem.TryLater,
        _ => OutsideProblem.Refused,
    };

    private SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = ConnectAsync,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = Trust },
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var written) ? [written] : await Resolve(host, cancellationToken);
        var allowed = MayGoInside ? found : [.. found.Where(OutsideAddress.IsPublic)];
        if (allowed.Length == 0)
            throw new OutsideException(found.Length == 0 ? OutsideProblem.NoAnswer : OutsideProblem.AddressInside);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
