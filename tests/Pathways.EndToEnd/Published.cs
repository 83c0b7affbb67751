using System.Diagnostics;
using Pathways.EndToEnd;
using Pathways.Web.Startup;
using Xunit;

[assembly: AssemblyFixture(typeof(Published))]

namespace Pathways.EndToEnd;

/// <summary>The program as an operator gets it: published once for the whole run, from what was just built.</summary>
public sealed class Published : IDisposable
{
    private readonly Lazy<Task<string>> folder = new(PublishAsync);

    /// <summary>The top of the repository.</summary>
    public static string Repository { get; } = Path.GetDirectoryName(WebRoot.Find())!;

    /// <summary>A file of <c>docs/operations</c>.</summary>
    public static string OperationsFile(string name) => Path.Combine(Repository, "docs", "operations", name);

    /// <summary>The folder; the first who asks waits for it to be made.</summary>
    public Task<string> FolderAsync() => folder.Value;

    public void Dispose()
    {
        if (folder.IsValueCreated && folder.Value.IsCompletedSuccessfully) Directory.Delete(folder.Value.Result, recursive: true);
    }

    private static async Task<string> PublishAsync()
    {
        var made = Directory.CreateTempSubdirectory("pathways-published-").FullName;
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", Path.Combine("src", "Pathways.Web"), "--no-build", "-c", configuration, "-o", made, "-v", "quiet",
                "-nodeReuse:false"])
        {
            WorkingDirectory = Repository,
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? made : throw new InvalidOperationException("The program cannot be published:\n" + said);
    }
}
