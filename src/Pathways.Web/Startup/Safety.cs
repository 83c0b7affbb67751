using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;

namespace Pathways.Web.Startup;

/// <summary>Headers, limits, errors.</summary>
internal static class Safety
{
    /// <summary>Policy of what anybody can try: sign-in, invitation code, set-up, a calendar's secret address.</summary>
    public const string PublicForms = "public-forms";

    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; script-src 'self'; connect-src 'self'; "
            + "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSafety(this WebApplicationBuilder builder)
    {
        const int formBytes = 1024 * 1024;
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = formBytes;
        });
        builder.Services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = formBytes;
            options.MultipartBodyLengthLimit = formBytes;
        });
        builder.AddPublicAddress();
        builder.Services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(builder.Setting<SiteSettings>().HstsDays);
            options.IncludeSubDomains = false; // the organisation's other sites are not ours to bind
        });
        var tries = builder.Setting<AccountSettings>().TriesPerMinute;
        builder.Services.AddSingleton(services => new Tries(tries, services.GetRequiredService<ILogger<Tries>>()));
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.RequestServices.GetRequiredService<Tries>().Refused(context.HttpContext, context.Lease, "at once");
                return ValueTask.CompletedTask;
            };
            // A few at a time from one place, the others wait their turn: so nobody is past the count of wrong tries before it is taken
            options.AddPolicy(PublicForms, context => RateLimitPartition.GetConcurrencyLimiter(
                Tries.PlaceOf(context), _ => new ConcurrencyLimiterOptions { PermitLimit = 8, QueueLimit = 200 }));
        });
    }

    public static void UseSafety(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
            // What does not say that it may be kept is not kept: pages and files of accounts, redirects that depend on who asks, errors
            context.Response.OnStarting(() =>
            {
                if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.Use((context, next) =>
        {
            var method = context.Request.Method;
            if (HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method)) return next(context);
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return Task.CompletedTask;
        });
        app.UsePublicAddress();
        if (app.Services.GetRequiredService<SiteSettings>() is { IsSecure: true, HstsDays: > 0 }) app.UseHsts();
        app.UseExceptionHandler("/Errors/500");
        app.UseStatusCodePagesWithReExecute("/Errors/{0}");
        app.Use((context, next) =>
        {
            // a script has no eyes for a page: that the sign-in has ended must stay a 401, or it waits for a better network for ever
            if (IsScript(context.Request)) context.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
            return next(context);
        });
    }

    /// <summary>Whether a script of ours asks (<c>ask.js</c>), which reads the status and not the page.</summary>
    private static bool IsScript(HttpRequest request) => request.Headers.XRequestedWith == "XMLHttpRequest";
}
