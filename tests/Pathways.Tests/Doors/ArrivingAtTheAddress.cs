using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Pathways.Tests.Doors;

/// <summary>The address in the settings is https://pathways.example.org; 10.0.0.5 and 10.1.0.0/16 are proxies.</summary>
public sealed class ArrivingAtTheAddress(ArrivingAtTheAddress.App app) : IClassFixture<ArrivingAtTheAddress.App>
{
    [Theory]
    [InlineData("127.0.0.1", null), InlineData("127.0.0.1", "https"), InlineData("127.0.0.1", "http")]
    [InlineData("::1", null), InlineData("::ffff:127.0.0.1", null)]
    [InlineData("10.0.0.5", null), InlineData("10.0.0.5", "https"), InlineData("10.1.2.3", null)]
    public async Task From_the_proxy_a_request_counts_as_https_header_or_not(string from, string? says)
    {
        using var answer = await Ask("/Youths", from, ("X-Forwarded-Proto", says));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("https://pathways.example.org/Accounts/SignIn", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("max-age=86400", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("203.0.113.9", null, "Site:Proxies")] // around the proxy
    [InlineData("203.0.113.9", "https", "Site:Proxies")] // anybody can say so
    [InlineData("10.0.0.5", "http", "X-Forwarded-Proto")] // the proxy itself says that it is not TLS
    public async Task Who_plainly_came_otherwise_is_told_in_one_sentence_and_the_log_once(string from, string? says, string word)
    {
        for (var i = 0; i < 3; i++)
        {
            using var answer = await Ask("/Accounts/SignIn", from, ("X-Forwarded-Proto", says));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Contains(word, text, StringComparison.Ordinal);
            Assert.Contains("https://pathways.example.org", text, StringComparison.Ordinal);
            Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        }

        Assert.Single(app.Lines, line => line.Contains(word == "Site:Proxies" ? "(Stranger)" : "(Plain)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("evil.example"), InlineData("127.0.0.1:5080"), InlineData("pathways.example.org.evil.example")]
    public async Task Another_host_is_not_served(string host)
    {
        using var answer = await Ask("/Youths", "127.0.0.1", ("Host", host));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("pathways.example.org"), InlineData("PATHWAYS.example.org:443"), InlineData("pathways.example.org:8443")]
    public async Task However_the_host_is_written_links_name_the_address(string host)
    {
        using var answer = await Ask("/Youths", "127.0.0.1", ("Host", host));
        Assert.StartsWith("https://pathways.example.org/Accounts/SignIn", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_passes_the_host_on_in_its_own_way_is_understood_and_a_strangers_word_is_not()
    {
        using var apache = await Ask("/Youths", "127.0.0.1", ("Host", "127.0.0.1:5080"), ("X-Forwarded-Host", "pathways.example.org"));
        Assert.Equal(HttpStatusCode.Redirect, apache.StatusCode);
        using var stranger = await Ask("/Youths", "203.0.113.9", ("Host", "127.0.0.1:5080"), ("X-Forwarded-Host", "pathways.example.org"));
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
        using var evil = await Ask("/Youths", "127.0.0.1", ("X-Forwarded-Host", "evil.example"));
        Assert.DoesNotContain("evil", evil.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.1:5080"), InlineData("localhost"), InlineData("evil.example")]
    public async Task Health_answers_to_any_host_from_anywhere_and_no_other_page_does(string host)
    {
        using var live = await Ask("/health/live", "203.0.113.9", ("Host", host));
        Assert.Equal((HttpStatusCode.OK, "live"), (live.StatusCode, await live.Content.ReadAsStringAsync()));
        using var ready = await Ask("/health/ready", "203.0.113.9", ("Host", host));
        Assert.Equal((HttpStatusCode.OK, """{"ready":true}"""), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        foreach (var page in new[] { "/", "/ar", "/Accounts/SignIn", "/healthy", "/Health/live", "/css/site.css" })
        {
            using var other = await Ask(page, "127.0.0.1", ("Host", host));
            Assert.Equal((page, HttpStatusCode.BadRequest), (page, other.StatusCode));
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "198.51.100.7", "198.51.100.7")]
    [InlineData("127.0.0.1", "198.51.100.7, 10.0.0.5", "198.51.100.7")] // two proxies, both known
    // what stands before the first stranger was said by him
    [InlineData("127.0.0.1", "1.2.3.4, 198.51.100.7, 10.1.0.9, 10.0.0.5", "198.51.100.7")]
    [InlineData("203.0.113.9", "198.51.100.7", "203.0.113.9")] // a stranger at the open port
    public async Task Who_asks_is_told_by_proxies_only(string from, string says, string believed)
    {
        using var answer = await Ask("/ar", from, ("X-Forwarded-For", says));
        Assert.Equal(believed, answer.Headers.GetValues("X-Test-Seen").Single());
    }

    [Fact]
    public async Task The_platforms_own_switch_opens_nothing()
    {
        await using var switched = new App { PlatformBelievesAll = true };
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://pathways.example.org/ar");
        request.Headers.Add("X-Test-From", "203.0.113.9");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        using var answer = await switched.Client().SendAsync(request);
        Assert.Equal("203.0.113.9", answer.Headers.GetValues("X-Test-Seen").Single());
    }

    [Theory]
    [InlineData("0", null), InlineData("30", "max-age=2592000")]
    public async Task How_long_browsers_remember_TLS_is_a_setting(string days, string? header)
    {
        await using var other = new App { HstsDays = days };
        using var answer = await other.Client().GetAsync(new Uri("/ar", UriKind.Relative));
        Assert.Equal(header, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Only_where_the_program_itself_listens_with_TLS_its_plain_port_leads_there()
    {
        await using var real = new App();
        using var certificate = Certificate();
        real.UseKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        real.StartServer();
        var addresses = real.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        using var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == certificate.Thumbprint
        };
        using var client = new HttpClient(handler);

        using var plain = await client.SendAsync(Of("http://", "/ar/results?x=1"));
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "https://pathways.example.org/ar/results?x=1"),
            (plain.StatusCode, plain.Headers.Location!.ToString()));
        using var tls = await client.SendAsync(Of("https://", "/ar"));
        Assert.Equal(HttpStatusCode.OK, tls.StatusCode);
        using var proxied = Of("http://", "/ar");
        proxied.Headers.Add("X-Forwarded-For", "198.51.100.7");
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(proxied)).StatusCode);

        HttpRequestMessage Of(string scheme, string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, addresses.Single(a => a.StartsWith(scheme, StringComparison.Ordinal))
                + path);
            request.Headers.Host = "pathways.example.org";
            return request;
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=pathways.example.org", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private Task<HttpResponseMessage> Ask(string path, string from, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "http://pathways.example.org" + path);
        request.Headers.Add("X-Test-From", from);
        foreach (var (name, value) in headers) if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
        return app.Client().SendAsync(request);
    }

    public sealed class App : TestApp, IStartupFilter, ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public bool PlatformBelievesAll { get; init; }

        public string HstsDays { get; init; } = "1";

        protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string>
        {
            ["Site:PublicUrl"] = "https://pathways.example.org",
            ["Site:Proxies"] = "10.0.0.5, 10.1.0.0/16",
            ["Site:HstsDays"] = HstsDays,
            ["ForwardedHeaders_Enabled"] = PlatformBelievesAll ? "true" : "false",
        };

        protected override void ConfigureTestServices(IServiceCollection services)
        {
            services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(this));
            services.AddSingleton<ILoggerProvider>(this);
        }

        /// <summary>The other end of the connection is where the test says; afterwards the answer tells whom the program saw.</summary>
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                if (context.Request.Headers["X-Test-From"].ToString() is { Length: > 0 } from)
                    context.Connection.RemoteIpAddress = IPAddress.Parse(from);
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["X-Test-Seen"] = context.Connection.RemoteIpAddress?.ToString();
                    return Task.CompletedTask;
                });
                return go(context);
            });
            next(app);
        };

        public ILogger CreateLogger(string categoryName) => new Listener(Lines);

        void IDisposable.Dispose()
        {
        }

        private sealed class Listener(ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
                Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception));
        }
    }
}
