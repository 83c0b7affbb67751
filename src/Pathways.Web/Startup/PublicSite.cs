using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Pathways.Core.Contact;
using Pathways.Web.Content;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>The site for everybody, below /ar, /fr and /en: no account, no cookie, kept by caches for a while, sent compressed.</summary>
internal static class PublicSite
{
    private const string Kept = "public,max-age=300,stale-while-revalidate=86400,stale-if-error=604800";

    private static readonly PathString[] Files = ["/css", "/js", "/img", "/icons.svg"];

    public static void AddPublicSite(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<RouteOptions>(options => options.ConstraintMap["language"] = typeof(LanguageOfPath));
        builder.Services.AddSingleton<Catalogue>();
        builder.Services.AddSingleton<Recordings>();
        builder.Services.AddSingleton<PublishedOutcomes>();
        builder.Services.AddScoped<PublicPlace>();
        // Only for public pages and files, which hold no secret a compressed length could give away (see UsePublicSite)
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>True for an address of the public site.</summary>
    public static bool IsPublic(HttpContext context) => LanguageOf(context.Request.Path) is not null;

    /// <summary>The language an address carries, or null. On an error page: the language of the address that failed.</summary>
    public static Language? LanguageInPath(HttpContext context) =>
        LanguageOf(context.Request.Path) ?? LanguageOf(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path);

    public static void UsePublicSite(this WebApplication app)
    {
        app.UseWhen(context => IsPublic(context) || Files.Any(folder =>
            context.Request.Path.StartsWithSegments(folder, StringComparison.Ordinal)), branch => branch.UseResponseCompression());
        app.UseWhen(context => IsPublic(context) && HttpMethods.IsGet(context.Request.Method), branch => branch.Use(AnswerOnlyWhatChanged));
    }

    public static void MapPublicSite(this WebApplication app)
    {
        app.MapGet("/robots.txt", (HttpResponse response, PublicPlace place) =>
        {
            response.Headers.CacheControl = Kept;
            return Results.Text(Robots(place), "text/plain", Encoding.UTF8);
        }).AllowAnonymous();
        app.MapGet("/sitemap.xml", async (HttpResponse response, PublicPlace place, Catalogue catalogue, ArticleLibrary articles,
            CancellationToken cancellationToken) =>
        {
            response.Headers.CacheControl = Kept;
            return Results.Bytes(SiteMap(place, await catalogue.ModulesAsync(cancellationToken), articles),
                "application/xml; charset=utf-8");
        }).AllowAnonymous();
    }

    private static Language? LanguageOf(PathString path)
    {
        var text = path.Value.AsSpan();
        if (text.Length < 3 || text[0] != '/' || (text.Length > 3 && text[3] != '/')) return null;
        return text[1..3] switch { "ar" => Language.Arabic, "fr" => Language.French, "en" => Language.English, _ => null };
    }

    /// <summary>An ETag over the page's bytes: who has them already gets 304.</summary>
    private static async Task AnswerOnlyWhatChanged(HttpContext context, RequestDelegate next)
    {
        var response = context.Response;
        var body = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode == StatusCodes.Status200OK && !response.Headers.CacheControl.ToString()
            .Contains("no-store", StringComparison.Ordinal))
        {
            var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)).AsSpan(0, 12))}\"";
            if (response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = Kept;
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                response.ContentLength = null;
                return;
            }
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }

    private static string Robots(PublicPlace place) =>
        $"User-agent: *\n{string.Join('\n', Cultures.All.Select(culture => $"Allow: /{culture.TwoLetterISOLanguageName}"))}\nAllow: "
            + $"/css/\nAllow: /fonts/\nAllow: /img/\nAllow: /icons.svg\nDisallow: /\nSitemap: {place.Site}/sitemap.xml\n";

    private static byte[] SiteMap(PublicPlace place, IReadOnlyList<Module> modules, ArticleLibrary articles)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            const string links = "http://www.w3.org/1999/xhtml";
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            xml.WriteAttributeString("xmlns", "xhtml", null, links);
            var pages = new (string Path, DateOnly? On)[] { ("", null), ("/guides", null), ("/entitlements", null), ("/card", null),
                ("/results", null) }
                .Concat(modules.Select(module => ($"/guides/{module.Key}", (DateOnly?)module.CheckedOn)))
                .Concat(articles.All.Select(article => ($"/{article.Key}", (DateOnly?)article.CheckedOn)));
            foreach (var (path, on) in pages)
            {
                foreach (var culture in Cultures.All)
                {
                    xml.WriteStartElement("url");
                    xml.WriteElementString("loc", $"{place.Site}/{culture.TwoLetterISOLanguageName}{path}");
                    if (on is { } day) xml.WriteElementString("lastmod", Format.Field(day));
                    foreach (var (language, address) in place.Alternates(path))
                    {
                        xml.WriteStartElement("link", links);
                        xml.WriteAttributeString("rel", "alternate");
                        xml.WriteAttributeString("hreflang", language);
                        xml.WriteAttributeString("href", address);
                        xml.WriteEndElement();
                    }

                    xml.WriteEndElement();
                }
            }
        }

        return stream.ToArray();
    }

    /// <summary>Route constraint: the first word of the address is one of our languages.</summary>
    private sealed class LanguageOfPath : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values,
            RouteDirection routeDirection) =>
            values[routeKey] is "ar" or "fr" or "en";
    }
}

/// <summary>Where the request is on the public site, and how its other places are written.</summary>
/// <param name="http">The request.</param>
public sealed class PublicPlace(IHttpContextAccessor http)
{
    /// <summary>The language's word in the address: ar, fr or en.</summary>
    public string Code { get; } = Cultures.Of(Cultures.Current).TwoLetterISOLanguageName;

    /// <summary>Scheme and host, as people type them.</summary>
    public string Site => http.HttpContext!.Request.SiteAddress();

    /// <summary>What follows the language: "/guides/laundry"; empty for the home.</summary>
    public string Path => http.HttpContext!.Request.Path.Value is { Length: > 3 } path ? path[3..].TrimEnd('/') : "";

    /// <summary>The address of a place in the current language.</summary>
    public string To(string path) => $"/{Code}{path}";

    /// <summary>The same place in every language, for search engines; Arabic stands for those who speak none of them.</summary>
    public IEnumerable<(string Language, string Address)> Alternates(string path) =>
        Cultures.All.Select(culture => (culture.TwoLetterISOLanguageName, $"{Site}/{culture.TwoLetterISOLanguageName}{path}"))
            .Append(("x-default", $"{Site}/ar{path}"));
}
