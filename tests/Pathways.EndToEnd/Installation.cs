using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>
/// What an operator has: the published program in a folder, data in another one, settings in the environment, and a process.
/// </summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> log = new();
    private Process? process;

    public Installation(string program)
    {
        Program = program;
        Settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["DOTNET_hostBuilder__reloadConfigOnChange"] = "false", // a machine has few watchers of files, and many tests want one
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Port}",
            ["Site__PublicUrl"] = $"https://{Portal.Host}",
            ["Data__Folder"] = Data,
            ["Data__New"] = "true",
        };
    }

    /// <summary>The folder of everything that is not the program's: data, certificates, the proxy's files.</summary>
    public string Place { get; } = Directory.CreateTempSubdirectory("pathways-operator-").FullName;

    /// <summary>The folder of the program; another one from the next start on.</summary>
    public string Program { get; set; }

    /// <summary>The folder of database and keys.</summary>
    public string Data => Path.Combine(Place, "data");

    /// <summary>The plain port on loopback.</summary>
    public int Port { get; } = Portal.FreePort();

    /// <summary>The settings, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; }

    /// <summary>What the program of the last start has said.</summary>
    public IReadOnlyList<string> Log => [.. log];

    /// <summary>Starts, and waits until it listens at all its addresses.</summary>
    public async Task StartAsync()
    {
        Begin();
        await LineAsync("(Application started)");
    }

    /// <summary>Starts a program that cannot start: its exit code and all that it said.</summary>
    public async Task<(int Code, string Said)> StartInVainAsync()
    {
        Begin();
        await EndedAsync();
        return (process!.ExitCode, string.Join('\n', Log));
    }

    /// <summary>Waits for a line, and answers what the pattern's group holds.</summary>
    public async Task<string> LineAsync(string pattern)
    {
        for (var until = Stopwatch.StartNew(); until.Elapsed < Browser.Patience; await Task.Delay(50))
        {
            var found = Log.Select(line => Regex.Match(line, pattern)).FirstOrDefault(match => match.Success);
            if (found is not null) return found.Groups[1].Value;
            if (process!.HasExited) break;
        }

        throw new InvalidOperationException($"The program did not say {pattern}:\n" + string.Join('\n', Log));
    }

    /// <summary>Ends it as a service manager does.</summary>
    public async Task StopAsync()
    {
        await TerminateAsync(process!);
        await EndedAsync();
        Assert.Equal(0, process!.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) process.Kill();
        if (process is not null) await process.WaitForExitAsync();
        process?.Dispose();
        Directory.Delete(Place, recursive: true);
    }

    /// <summary>Asks a process to end.</summary>
    public static async Task TerminateAsync(Process process)
    {
        using var asked = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]);
        await asked.WaitForExitAsync();
    }

    /// <summary>Waits until somebody listens on a port of this machine.</summary>
    public static async Task ListensAsync(int port, Func<bool> hasEnded, Func<string> log)
    {
        for (var until = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                if (hasEnded() || until.Elapsed > Browser.Patience) Assert.Fail($"Nobody listens on port {port}:\n" + log());
            }
        }
    }

    private void Begin()
    {
        process?.Dispose();
        log.Clear();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Program, "Pathways.Web.dll")])
        {
            WorkingDirectory = Place,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var inherited = start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList();
        foreach (var name in inherited) start.Environment.Remove(name);
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task EndedAsync()
    {
        using var limit = new CancellationTokenSource(Browser.Patience);
        try
        {
            await process!.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail("The program did not end:\n" + string.Join('\n', Log));
        }
    }

    private void Keep(string? line)
    {
        if (line is not null) log.Enqueue(line);
    }
}
