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
}
