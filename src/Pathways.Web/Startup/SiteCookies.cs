using Microsoft.AspNetCore.Mvc;
using Pathways.Core.Contact;
using Pathways.Web.Accounts;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>
/// Every cookie of the program is made here, with the prefix and the flags the prefix asks for: over TLS a browser refuses a <c>__Host-</c>
/// cookie
/// that is not Secure, has a Domain or another path than "/".
/// </summary>
/// <param name="site">Settings.</param>
public sealed class SiteCookies(SiteSettings site)
{
    /// <summary>The sign-in.</summary>
    public const string SignIn = "pathways";

    /// <summary>The ticket of a device in a youth's hands.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>Identity's memory of a second factor; never given, but taken away when an account has changed.</summary>
    public const string SecondFactor = "second-factor";

    /// <summary>The half of a form's token that stays in the browser.</summary>
    public const string Form = "form";

    /// <summary>What one page leaves for the next: notices, a code to be shown once. Sealed.</summary>
    public const string Next = "next";

    /// <summary>The language of somebody who has not signed in.</summary>
    public const string Language = "language";

    /// <summary>Light or dark; without it the system decides.</summary>
    public const string Theme = "theme";

    /// <summary>The secret of a mentor's trusted device.</summary>
    public const string Device = "device";

    /// <summary>By what a phone on which somebody is told is known (<see cref="Core.Reminders.PushPhone.Mark"/>).</summary>
    public const string Phone = "phone";

    private static readonly TimeSpan Long = TimeSpan.FromDays(365);

    /// <summary>
    /// Every cookie there is, and when a browser sends it along from other sites: never, or with a link that is followed.
    /// </summary>
    public static IReadOnlyDictionary<string, SameSiteMode> All { get; } = new Dictionary<string, SameSiteMode>(StringComparer.Ordinal)
    {
        [SignIn] = SameSiteMode.Lax,
        [HandedOver] = SameSiteMode.Strict,
        [SecondFactor] = SameSiteMode.Strict,
        [Form] = SameSiteMode.Strict,
        [Next] = SameSiteMode.Lax,
        [Language] = SameSiteMode.Lax,
        [Theme] = SameSiteMode.Lax,
        [Device] = SameSiteMode.Strict,
        [Phone] = SameSiteMode.Strict,
    };

    /// <summary>The name as a browser sees it.</summary>
    public string NameOf(string cookie) => site.IsSecure ? "__Host-" + cookie : cookie;

    /// <summary>Gives a cookie of the platform its name and flags.</summary>
    public void Shape(CookieBuilder builder, string cookie)
    {
        builder.Name = NameOf(cookie);
        builder.Path = "/";
        builder.Domain = null;
        builder.HttpOnly = true;
        builder.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        builder.SameSite = All[cookie];
        builder.IsEssential = true;
    }

    /// <summary>What the browser holds, or null.</summary>
    public string? Read(HttpRequest request, string cookie) => request.Cookies[NameOf(cookie)];

    /// <summary>Keeps a value in the browser for a year.</summary>
    public void Keep(HttpResponse response, string cookie, string value)
    {
        var options = Options(response, cookie);
        options.MaxAge = Long;
        response.Cookies.Append(NameOf(cookie), value, options);
    }

    /// <summary>Keeps the language on this device, for before the next sign-in.</summary>
    public void Keep(HttpResponse response, Language language) => Keep(response, Language, language.ToString());

    /// <summary>Takes a value out of the browser.</summary>
    public void Remove(HttpResponse response, string cookie) => response.Cookies.Delete(NameOf(cookie), Options(response, cookie));

    private CookieOptions Options(HttpResponse response, string cookie)
    {
        var builder = new CookieBuilder();
        Shape(builder, cookie);
        return builder.Build(response.HttpContext);
    }
}
