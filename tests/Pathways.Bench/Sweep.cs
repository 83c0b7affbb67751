using System.Diagnostics;
using Pathways.Bench.Load;

namespace Pathways.Bench;

/// <summary>The sweeps of the tests in their long form: nothing in turn, everything everywhere.</summary>
internal static class Sweep
{
    /// <summary>Answers 0 when nothing of somebody else's changed and nothing broke.</summary>
    public static async Task<int> RunAsync()
    {
        var root = Server.Repository();
        var start = new ProcessStartInfo("dotnet", ["run", "--project", Path.Combine(root, "tests", "Pathways.Tests"), "--", "-noColor",
            "-class", "Pathways.Tests.Sweeps.*"])
        {
            WorkingDirectory = root,
            Environment = { ["PATHWAYS_SWEEP"] = "long" },
        };
        using var sweep = Process.Start(start)!;
        await sweep.WaitForExitAsync();
        return sweep.ExitCode;
    }
}
