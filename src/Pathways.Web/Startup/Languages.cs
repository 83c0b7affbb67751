using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>Which language a request speaks: profile, then cookie, then Arabic. The browser's own list is ignored.</summary>
internal static class Languages
{
    public static void AddLanguages(this WebApplicationBuilder builder) => builder.Services.AddLocalization();

    public static void UseLanguages(this WebApplication app) => app.Use((context, next) =>
    {
        Cultures.Use(Cultures.Parse(context.User.FindFirst(AccountClaims.Language)?.Value ?? context.Request.Cookies[Cultures.Cookie]));
        return next(context);
    });
}
