using Microsoft.AspNetCore.StaticFiles;

namespace Pathways.Web.Startup;

internal static class PublicFiles
{
    public static void UsePublicFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
        OnPrepareResponse = context =>
        {
            // Addresses carry a version (asp-append-version); files without one are asked for again.
            var versioned = context.Context.Request.Query.ContainsKey("v");
            context.Context.Response.Headers.CacheControl = context.File.Name == "sw.js" ? "no-cache" : versioned
                ? "public,max-age=31536000,immutable" : "public,max-age=600";
        },
    });
}
