using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;

namespace Pathways.Web.Startup;

/// <summary>Headers, limits, errors.</summary>
internal static class Safety
{
    /// <summary>Policy of forms that anybody can post: sign-in, invitation code, set-up.</summary>
    public const string PublicForms = "public-forms";

    /// <summary>Policy of secret calendar addresses.</summary>
    public const string CalendarFeeds = "calendar-feeds";

    private const int CalendarsPerMinute = 30;

    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(PublicForms, context => HttpMethods.IsPost(context.Request.Method) || context.Request.Query.ContainsKey("code")
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("reading"));
            options.AddPolicy(CalendarFeeds, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = CalendarsPerMinute, Window = TimeSpan.FromMinutes(1) }));
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
        app.UsePublicAddress();
        if (app.Services.GetRequiredService<SiteSettings>() is { IsSecure: true, HstsDays: > 0 }) app.UseHsts();
        app.UseExceptionHandler("/Errors/500");
        app.UseStatusCodePagesWithReExecute("/Errors/{0}");
    }
}
