using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Web.Startup;

/// <summary>What the program says at its start: where it is, where its data are, and how the first person gets in.</summary>
internal static class Welcome
{
    /// <summary>The first line of the log.</summary>
    public static void SayVersion(this WebApplication app) =>
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Pathways")
            .LogInformation("مسارات · Pathways {Version}", ProgramVersion.Text);

    public static async Task WelcomeAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Pathways");
        var site = app.Services.GetRequiredService<SiteSettings>();
        await using var scope = app.Services.CreateAsyncScope();
        var code = await scope.ServiceProvider.GetRequiredService<OfferSetUp>().RunAsync();

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = Address(app);
            log.LogInformation("{Address}", address);
            if (app.Services.GetRequiredService<DatabaseSettings>() is { Provider: DatabaseProvider.Sqlite, ConnectionString.Length: 0 })
            {
                log.LogInformation("Database: {File}", Path.Combine(app.Services.GetRequiredService<DataSettings>().Folder, "pathways.db"));
            }

            var clock = app.Services.GetRequiredService<LocalTime>();
            log.LogInformation("Clock: {Zone}, rules {Version} ({Source})", clock.Rules.Zone, clock.Rules.Version, clock.Rules.Source);
            foreach (var news in clock.Rules.News(clock.UtcNow)) log.LogWarning("{News}", InWords(news));

            if (code is not null)
                log.LogInformation("No admin yet. Open this link once to make the first one: {Link}", SetUpLink(address, code));
            if (app.Environment.IsProduction() && !site.IsSecure)
            {
                log.LogWarning("Site:AllowHttp is set. Over plain HTTP passwords and files can be read on the way, and cookies have no "
                    + "__Host- prefix. Put TLS in front and set Site:PublicUrl.");
            }
        });
    }

    /// <summary>The address people type; without one, where the program listens.</summary>
    public static string Address(WebApplication app)
    {
        var site = app.Services.GetRequiredService<SiteSettings>();
        if (site.PublicUrl.Length > 0) return site.PublicUrl.TrimEnd('/');
        return app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? "http://localhost:5080";
    }

    /// <summary>The one place that knows how the link of a set-up code is written.</summary>
    public static string SetUpLink(string address, string code) => $"{address}/Accounts/SetUp#{code}";

    private static string InWords(ClockNews news) => news switch
    {
        ClockNews.DataOld => "The rules of time are more than a year old and may have changed. Update the machine (apt-get install "
            + "--only-upgrade tzdata) or the program.",
        ClockNews.MachineDiffers => "The machine's rules of time are old and give another hour within the coming year. The portal goes by "
            + "the newest; update the machine (apt-get install --only-upgrade tzdata).",
        ClockNews.ProgramDiffers => "The machine's rules of time are newer than the program's and give another hour within the coming "
            + "year. The portal goes by the machine's.",
        ClockNews.MachineUnreadable => "The machine's rules of time could not be read. The portal goes by its own; install tzdata anew.",
        ClockNews.ClockBehind =>
            "The machine's clock stands before the year of the rules of time. Set it right: reminders and appointments follow it.",
        ClockNews.ClockAhead =>
            "The machine's clock stands years after the rules of time. Set it right; if it is right, update the program.",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
