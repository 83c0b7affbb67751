using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Pathways.Web.Startup;

/// <summary>Finds the folder of static files: beside the program when published, else the first one going up (source tree).</summary>
public static class WebRoot
{
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

    /// <summary>
    /// Outside Development no file is watched: a machine has few watchers, and what is installed does not change while the program runs.
    /// </summary>
    internal static void WatchNoFile(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.Environment.WebRootFileProvider = new Unwatched(app.Environment.WebRootFileProvider);
    }

    private sealed class Unwatched(IFileProvider files) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
