using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Pathways.Core.Access;
using Pathways.Core.Data;

namespace Pathways.Web.Startup;

/// <summary>What the program says at its start: where it is, where its data are, and how the first person gets in.</summary>
internal static class Welcome
{
    public static async Task WelcomeAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Pathways");
        var site = app.Services.GetRequiredService<SiteSettings>();
        await using var scope = app.Services.CreateAsyncScope();
        var code = await scope.ServiceProvider.GetRequiredService<OfferSetUp>().RunAsync();

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
            var address = site.PublicUrl.Length > 0 ? site.PublicUrl.TrimEnd('/') : bound;
            log.LogInformation("مسارات · Pathways: {Address}", address);
            if (app.Services.GetRequiredService<DatabaseSettings>() is { Provider: DatabaseProvider.Sqlite, ConnectionString.Length: 0 })
            {
                log.LogInformation("Database: {File}", Path.Combine(app.Services.GetRequiredService<DataSettings>().Folder, "pathways.db"));
            }

            if (code is not null) log.LogInformation("No admin yet. Open this link once to make the first one: {Link}", $"{address}/Accounts/SetUp#{code}");
            if (app.Environment.IsProduction() && !site.IsSecure)
            {
                log.LogWarning("Site:PublicUrl is not an https address. Over plain HTTP passwords and files can be read on the way, and cookies have no __Host- prefix. Put TLS in front and set Site:PublicUrl.");
            }
        });
    }
}
