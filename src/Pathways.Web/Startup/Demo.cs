using Pathways.Demo;

namespace Pathways.Web.Startup;

/// <summary>The demo programme: in Development, or where Demo:Load says so.</summary>
internal static class Demo
{
    public static async Task LoadDemoAsync(this WebApplication app)
    {
        if (app.Environment.IsProduction())
        {
            await WarnOfDemoAsync(app);
            return;
        }

        if (!(app.Services.GetRequiredService<DemoSettings>().Load ?? app.Environment.IsDevelopment())) return;
        await using var scope = app.Services.CreateAsyncScope();
        if (!await ActivatorUtilities.CreateInstance<LoadDemo>(scope.ServiceProvider).RunAsync()) return;

        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Pathways");
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            log.LogInformation("Demo programme. Password of all: {Password}", DemoSignIns.Password);
            log.LogInformation(
                "Sign in as youth {Youth}, mentor {Mentor}, manager {Manager}, psychologist {Psychologist}, admin {Admin}",
                DemoSignIns.Youth,
                DemoSignIns.Mentor,
                DemoSignIns.Manager,
                DemoSignIns.Psychologist,
                DemoSignIns.Admin);
        });
    }

    /// <summary>
    /// A data folder that was once started elsewhere than in Production may hold accounts whose password anybody can read in the source.
    /// </summary>
    private static async Task WarnOfDemoAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<RemoveDemo>().OpenAccountsAsync();
        if (open == 0) return;
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Pathways").LogWarning(
            "{Count} demo accounts have the published password: anybody can sign in, as an admin too. Stop the portal and run it once with "
                + "--remove-demo.",
            open);
    }
}
