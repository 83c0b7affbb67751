namespace Pathways.Web.Startup;

internal static class Welcome
{
    public static Task WelcomeAsync(this WebApplication app) => Task.CompletedTask;
}
