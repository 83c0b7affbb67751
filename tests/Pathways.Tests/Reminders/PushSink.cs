using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pathways.Web.Outside;

namespace Pathways.Tests.Reminders;

/// <summary>
/// A push service (or a gateway) in this process, over TLS unless told otherwise, that says what the test wants and keeps what it took.
/// </summary>
public sealed class PushSink : IAsyncDisposable
{
    private const string Name = "CN=localhost";
    private readonly ConcurrentQueue<Taken> taken = new();
    private readonly WebApplication service;

    private PushSink(WebApplication service) => this.service = service;

    /// <summary>What was taken, in the order of its coming.</summary>
    public IReadOnlyList<Taken> All => [.. taken];

    /// <summary>What it answers, by the path asked.</summary>
    public Func<string, (int Status, string Location)> Answer { get; set; } = _ => (StatusCodes.Status201Created, "");

    /// <summary>How long it thinks about an answer.</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>Where it listens.</summary>
    public int Port => new Uri(service.Urls.First()).Port;

    /// <summary>A service that listens.</summary>
    public static async Task<PushSink> Start(bool tls = true)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, at =>
        {
            if (tls) at.UseHttps(
            new HttpsConnectionAdapterOptions { ServerCertificate = certificate });
        }));
        var service = builder.Build();
        var sink = new PushSink(service);
        service.Run(sink.TakeAsync);
        await service.StartAsync();
        return sink;
    }

    /// <summary>Lets the program go to machines of this house, and trust the services of the tests.</summary>
    public static void LetGoInside(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(
        new OutsideLine { MayGoInside = true, Trust = IsOfATest, Patience = TimeSpan.FromSeconds(5) }));

    /// <summary>Whether a certificate is one of this machine's services, which sign for themselves.</summary>
    public static bool IsOfATest(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors problems) =>
        shown?.Subject == Name && shown.Issuer == Name;

    /// <summary>An address there.</summary>
    public string At(string path) => $"https://localhost:{Port}/{path}";

    /// <inheritdoc />
    public ValueTask DisposeAsync() => service.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (Slowness > TimeSpan.Zero) await Task.Delay(Slowness, context.RequestAborted);
        var path = context.Request.Path.Value!;
        var (status, location) = Answer(path);
        context.Response.StatusCode = status;
        if (location.Length > 0) context.Response.Headers.Location = location;
        taken.Enqueue(new Taken(path, status, body.ToArray(), context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(),
            StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>What came.</summary>
    public sealed record Taken(string Path, int Status, byte[] Body, IReadOnlyDictionary<string, string> Headers);
}
