using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Localization;
using Pathways.Web.Pages.Errors;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>
/// At which address a request has arrived, and from whom. With <see cref="SiteSettings.PublicUrl"/> scheme and host of every request are
/// those
/// that people type, whatever a proxy says or forgets to say; only this machine and <see cref="SiteSettings.Proxies"/> are believed about
/// who asks.
/// </summary>
internal static class PublicAddress
{
    /// <summary>Whoever watches over the program asks by any host and without TLS.</summary>
    private static readonly PathString Health = "/health";

    public static void AddPublicAddress(this WebApplicationBuilder builder)
    {
        var site = builder.Setting<SiteSettings>();
        // After the platform's own setup, which would believe everybody when ASPNETCORE_FORWARDEDHEADERS_ENABLED is set
        builder.Services.PostConfigure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null; // as many proxies as are known, one behind the other
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in site.ProxyNetworks) options.KnownIPNetworks.Add(network);
            if (site.PublicUrl.Length == 0) return;
            options.ForwardedHeaders |= ForwardedHeaders.XForwardedHost;
            options.AllowedHosts = [site.Address.IdnHost];
        });
    }

    /// <summary>Scheme and host, as people type them: with an address in the settings that one.</summary>
    public static string SiteAddress(this HttpRequest request) => $"{request.Scheme}://{request.Host}";

    public static void UsePublicAddress(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<SiteSettings>();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Pathways.Address");
        var texts = app.Services.GetRequiredService<IStringLocalizer<ErrorsText>>();
        var server = app.Services.GetRequiredService<IServer>();
        var said = new ConcurrentDictionary<string, bool>();

        // Before the platform writes over it: who is at the other end of the connection, and how
        app.Use((context, next) =>
        {
            context.Features.Set(new Arrival(
                context.Request.IsHttps,
                context.Connection.RemoteIpAddress is not { } from || site.ProxyNetworks.Any(network => network.Contains(Plain(from))),
                context.Connection.RemoteIpAddress is not { } at || IPAddress.IsLoopback(Plain(at)),
                context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName),
                context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName)));
            return next(context);
        });
        app.UseForwardedHeaders();
        if (site.PublicUrl.Length == 0) return;
        var host = site.Address.IsDefaultPort ? new HostString(site.Address.IdnHost)
            : new HostString(site.Address.IdnHost, site.Address.Port);

        app.Use((context, next) =>
        {
            var request = context.Request;
            if (request.Path.StartsWithSegments(Health, StringComparison.Ordinal)) return next(context);
            if (!string.Equals(request.Host.Host, host.Host, StringComparison.OrdinalIgnoreCase)) return Refuse(context, "Host");
            var arrival = context.Features.Get<Arrival>()!;
            if (site.IsSecure && !arrival.OverTls)
            {
                var behindProxy = arrival.FromProxy && (arrival.SaysWho || arrival.SaysScheme || !ListensWithTls());
                if (!behindProxy && ListensWithTls())
                {
                    context.Response.Redirect(
                        $"{site.Address.GetLeftPart(UriPartial.Authority)}{request.PathBase}{request.Path}{request.QueryString}",
                            permanent: false, preserveMethod: true);
                    return Task.CompletedTask;
                }

                if (!behindProxy) return Refuse(context, "Stranger");
                // What the proxy of this machine says is not asked: it is the commonest thing to forget. One on another machine that says
                // "http" means it.
                if (!arrival.FromHere && arrival.SaysScheme && !request.IsHttps) return Refuse(context, "Plain");
            }

            (request.Scheme, request.Host) = (site.Address.Scheme, host);
            return next(context);
        });

        bool ListensWithTls() => server.Features.Get<IServerAddressesFeature>()?.Addresses.Any(address =>
            address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) == true;

        // One calm sentence for who runs the portal, in each language; the log is told once, not by every request
        async Task Refuse(HttpContext context, string why)
        {
            if (said.TryAdd(why, true))
            {
                log.LogWarning(
                    "A request from {Address} for {Host} was refused ({Why}): it did not come by way of {PublicUrl}. Others like it are "
                        + "not logged. A proxy passes on the host and the scheme; one on another machine is named in Site:Proxies.",
                    context.Connection.RemoteIpAddress, Visible(context.Request.Host.Value), why, site.PublicUrl);
            }

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            var sentences = Cultures.All.Select(culture =>
            {
                CultureInfo.CurrentUICulture = culture;
                return texts[$"Address.{why}", site.Address.GetLeftPart(UriPartial.Authority)].Value;
            });
            await context.Response.WriteAsync(string.Join("\n\n", sentences) + "\n", context.RequestAborted);
        }
    }

    /// <summary>An IPv4 address that a socket for both kinds wraps into IPv6, as what it is.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    /// <summary>A host as it may stand in a log: short and without control characters.</summary>
    private static string Visible(string? host) => new([.. (host ?? "").Where(letter => !char.IsControl(letter)).Take(100)]);

    /// <summary>How a request reached the program, before headers are believed.</summary>
    private sealed record Arrival(bool OverTls, bool FromProxy, bool FromHere, bool SaysWho, bool SaysScheme);
}
