using Pathways.Core.Data.Demo;

namespace Pathways.Web.Startup;

/// <summary>The demo programme: in Development, or where Demo:Load says so.</summary>
internal static class Demo
{
    public static async Task LoadDemoAsync(this WebApplication app)
    {
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
}
