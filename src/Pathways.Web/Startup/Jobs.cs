namespace Pathways.Web.Startup;

internal static class Jobs
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
    }
}
