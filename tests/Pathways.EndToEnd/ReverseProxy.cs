using System.Diagnostics;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>
/// A proxy that ends TLS in front of the program: nginx with the file of the docs where it is installed, else a small one of the tests.
/// </summary>
public abstract class ReverseProxy : IAsyncDisposable
{
    /// <summary>Starts it; plain and secure are its ports.</summary>
    public static async Task<ReverseProxy> InFrontOfAsync(Installation behind, int plain, int secure) =>
        Nginx.Program is { } program
            ? await Nginx.StartAsync(program, behind, plain, secure)
            : await ForwardingProxy.StartAsync(behind, plain, secure);

    public abstract ValueTask DisposeAsync();
}

/// <summary>
/// nginx, with <c>docs/operations/nginx.conf</c>: names, ports and files are the test's, everything else is as it stands there.
/// </summary>
public sealed class Nginx : ReverseProxy
{
    private readonly Process process;

    private Nginx(Process process) => this.process = process;

    /// <summary>Where it is installed; NGINX names another one, or one that is not there.</summary>
    public static string? Program { get; } =
        new[] { Environment.GetEnvironmentVariable("NGINX") ?? "/usr/sbin/nginx", "/usr/local/sbin/nginx" }.FirstOrDefault(File.Exists);

    /// <summary>Where it writes down who came for what.</summary>
    public static string LogOf(Installation behind) => Path.Combine(behind.Place, "nginx", "access.log");

    /// <summary>Writes the docs' file for these ports, in a configuration as short as it can be; answers the outer file.</summary>
    public static string Write(string folder, int program, int plain, int secure)
    {
        var (certificate, key) = Portal.Write(folder);
        var site = File.ReadAllText(Published.OperationsFile("nginx.conf"));
        foreach (var (there, here) in new[]
        {
            (@"(?m)^ *listen \[::\]:.*\n", ""),
            ("listen 80;", $"listen 127.0.0.1:{plain};"),
            ("listen 443 ", $"listen 127.0.0.1:{secure} "),
            ("return 301 https://pathways.example.org", $"return 301 https://{Portal.Host}:{secure}"),
            ("/etc/letsencrypt/live/pathways.example.org/fullchain.pem", certificate),
            ("/etc/letsencrypt/live/pathways.example.org/privkey.pem", key),
            (@"server_name pathways\.example\.org", $"server_name {Portal.Host}"),
            ("/var/log/nginx/pathways.log", Path.Combine(folder, "access.log")),
            (@"127\.0\.0\.1:5080;", $"127.0.0.1:{program};"),
        })
        {
            Assert.Matches(there, site);
            site = Regex.Replace(site, there, here);
        }

        File.WriteAllText(Path.Combine(folder, "pathways.conf"), site);
        var outer = Path.Combine(folder, "nginx.conf");
        string[] kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        var temporary = string.Concat(kinds.Select(kind => $"    {kind}_temp_path {folder}/{kind};\n"));
        File.WriteAllText(outer, $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            daemon off;
            pid {{folder}}/nginx.pid;
            events { }
            http {
                gzip on;
                gzip_proxied any;
            {{temporary}}
                include {{folder}}/pathways.conf;
            }
            """);
        return outer;
    }

    /// <summary>Asks nginx what it thinks of the file.</summary>
    public static async Task<(int Code, string Said)> TestAsync(string program, string folder, string outer)
    {
        using var test = Run(program, ["-t", "-p", folder, "-e", Path.Combine(folder, "error.log"), "-c", outer]);
        var said = await test.StandardError.ReadToEndAsync();
        await test.WaitForExitAsync();
        return (test.ExitCode, said);
    }

    public static async Task<ReverseProxy> StartAsync(string program, Installation behind, int plain, int secure)
    {
        var folder = Directory.CreateDirectory(Path.Combine(behind.Place, "nginx")).FullName;
        var outer = Write(folder, behind.Port, plain, secure);
        var process = Run(program, ["-p", folder, "-e", Path.Combine(folder, "error.log"), "-c", outer]);
        await Installation.ListensAsync(secure, () => process.HasExited, () => File.ReadAllText(Path.Combine(folder, "error.log")));
        return new Nginx(process);
    }

    public override async ValueTask DisposeAsync()
    {
        await Installation.TerminateAsync(process);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Run(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
}

/// <summary>What the nginx of the docs does, for machines without it.</summary>
public sealed class ForwardingProxy : ReverseProxy
{
    private const long MostBytes = 12 << 20;
    private readonly WebApplication app;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private ForwardingProxy(WebApplication app) => this.app = app;

    public static async Task<ReverseProxy> StartAsync(Installation behind, int plain, int secure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var (certificate, key) = Portal.Write(behind.Place);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = MostBytes;
            options.Listen(IPAddress.Loopback, plain);
            options.Listen(IPAddress.Loopback, secure, listen => listen.UseHttps(X509Certificate2.CreateFromPemFile(certificate, key)));
        });
        var proxy = new ForwardingProxy(builder.Build());
        proxy.app.Run(context => context.Request.IsHttps ? proxy.ForwardAsync(context, behind.Port) : RedirectAsync(context, secure));
        await proxy.app.StartAsync();
        return proxy;
    }

    public override async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    private static Task RedirectAsync(HttpContext context, int secure)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        var asked = context.Request.Path.ToUriComponent() + context.Request.QueryString;
        context.Response.Headers.Location = $"https://{Portal.Host}:{secure}{asked}";
        return Task.CompletedTask;
    }

    private async Task ForwardAsync(HttpContext context, int program)
    {
        var request = context.Request;
        var asked = request.Path.ToUriComponent() + request.QueryString;
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), $"http://127.0.0.1:{program}{asked}");
        if (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0) message.Content = new StreamContent(request.Body);
        foreach (var (name, values) in request.Headers)
        {
            if (name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name is "Connection" or "Transfer-Encoding")
                continue;
            if (message.Headers.TryAddWithoutValidation(name, values.ToArray())) continue;
            message.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        message.Headers.Add("X-Forwarded-For", context.Connection.RemoteIpAddress!.ToString());
        message.Headers.Add("X-Forwarded-Proto", request.Scheme);
        message.Headers.Add("X-Forwarded-Host", request.Host.Value);
        try
        {
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers)) context.Response.Headers[name] = values.ToArray();
            context.Response.Headers.Remove("Transfer-Encoding");
            if (request.Method == "HEAD" || context.Response.StatusCode is 204 or 304) return;
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (HttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }
}
