namespace Pathways.Tests.Conventions;

/// <summary>The source tree the tests were built from.</summary>
internal static class Source
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Source files below a folder of the tree, without build output.</summary>
    public static IEnumerable<string> Files(string below, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, below), "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && !IsBuildOutput(path))
            .Order(StringComparer.Ordinal);

    /// <summary>A path as people write it, from the root.</summary>
    public static string Short(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsBuildOutput(string path) => Short(path).Split('/').Any(part => part is "bin" or "obj");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pathways.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Pathways.sln is not above the tests.");
    }
}
