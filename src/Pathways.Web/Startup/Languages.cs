using Pathways.Web.Accounts;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>
/// Which language a request speaks: that of a public address, then profile, cookie, the word "lang" of a link from the public site, then
/// Arabic. The browser's own list is ignored.
/// </summary>
internal static class Languages
{
    public static void AddLanguages(this WebApplicationBuilder builder) => builder.Services.AddLocalization();

    public static void UseLanguages(this WebApplication app)
    {
        var cookies = app.Services.GetRequiredService<SiteCookies>();
        app.Use((context, next) =>
        {
            Cultures.Use(PublicSite.LanguageInPath(context)
                ?? Cultures.Parse(context.User.FindFirst(AccountClaims.Language)?.Value
                    ?? cookies.Read(context.Request, SiteCookies.Language) ?? context.Request.Query["lang"]));
            return next(context);
        });
    }
}
