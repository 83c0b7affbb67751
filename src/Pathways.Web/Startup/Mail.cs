namespace Pathways.Web.Startup;

internal static class Mail
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
    }
}
