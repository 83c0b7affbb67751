using Microsoft.Extensions.FileProviders;

namespace Pathways.Web.Startup;

/// <summary>Finds the folder of static files: beside the program when published, else the first one going up (source tree).</summary>
public static class WebRoot
{
    /// <summary>Files are looked at when they are asked for; none is watched, for a machine has few watchers and each process would take some.</summary>
    internal static void WatchNoFile(this WebApplication app) =>
        app.Environment.WebRootFileProvider = new PhysicalFileProvider(app.Environment.WebRootPath) { UsePollingFileWatcher = true, UseActivePolling = false };

    /// <summary>The full path of <c>wwwroot</c>.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "wwwroot");
            if (Directory.Exists(candidate)) return candidate;
        }

        throw new DirectoryNotFoundException("No wwwroot folder beside the program or above it.");
    }
}
