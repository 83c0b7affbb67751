using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Pathways.Bench.Load;

/// <summary>A program under measurement: its own process on loopback.</summary>
internal sealed class Server : IDisposable
{
    private const double MillisecondsPerTick = 10; // Linux counts a process's time in hundredths of a second
    private readonly Process process;
    private readonly Queue<string> lastLines = new();

    private Server(ProcessStartInfo start, string url)
    {
        Url = url;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>Its address.</summary>
    public string Url { get; }

    /// <summary>From starting the process to its first good answer.</summary>
    public TimeSpan TimeToFirstAnswer { get; private set; }

    /// <summary>Time of all processors it used so far, in milliseconds.</summary>
    public double CpuMilliseconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture)
                + long.Parse(fields[12], CultureInfo.InvariantCulture)) * MillisecondsPerTick;
        }
    }

    /// <summary>
    /// The memory that is the program's own, in MB: its share of what is resident, without mapped files (Linux's PSS less PSS of files).
    /// </summary>
    public double Megabytes
    {
        get
        {
            var rollup = File.ReadLines($"/proc/{process.Id}/smaps_rollup")
                .Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLookup(parts => parts[0], parts => parts[1]);
            return Kilobytes("Pss:") - Kilobytes("Pss_File:");

            double Kilobytes(string name) => long.Parse(rollup[name].First(), CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    /// <summary>Publishes the product in Release into a folder and answers its program.</summary>
    public static string Publish(string folder)
    {
        var root = Repository();
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, "src", "Pathways.Web"), "-c",
            "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet", "--nologo"])
        { WorkingDirectory = root })!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, "Pathways.Web.dll")
            : throw new InvalidOperationException("The product does not build.");
    }

    /// <summary>Starts the product in Production on a data folder that holds pathways.db; its jobs rest unless they are measured.</summary>
    public static Task<Server> ProductAsync(string program, string dataFolder, bool jobs = false, params string[] more)
    {
        var url = FreeUrl();
        return StartAsync(url, "/Accounts/SignIn", [program, "--urls", url, "--Site:PublicUrl", url, "--Site:AllowHttp", "true",
            "--Data:Folder", dataFolder, "--Demo:Load", "false", "--Jobs:Enabled", jobs ? "true" : "false",
            "--Accounts:TriesPerMinute", "100000", "--Logging:LogLevel:Default", "Warning", .. more]);
    }

    /// <summary>Starts the hand-written floor.</summary>
    public static Task<Server> FloorAsync(string databaseFile, string captured)
    {
        var url = FreeUrl();
        return StartAsync(url, "/", typeof(Server).Assembly.Location, "floor", "--db", databaseFile, "--captured", captured, "--url", url);
    }

    /// <summary>A client with so many connections.</summary>
    public HttpClient Client(int connections) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = connections,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
    })
    { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>SIGKILL, as a power cut for the process.</summary>
    public void Kill()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit(10_000);
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    /// <summary>The folder of the solution.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pathways.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Pathways.sln is not above the program.");
    }

    private static async Task<Server> StartAsync(string url, string first, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        var server = new Server(start, url);
        var clock = Stopwatch.StartNew();
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        using var client = server.Client(1);
        while (clock.Elapsed < TimeSpan.FromSeconds(60) && !server.process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(first, UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    server.TimeToFirstAnswer = clock.Elapsed;
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(5);
        }

        server.Dispose();
        throw new InvalidOperationException("The program did not answer:\n" + string.Join('\n', server.lastLines));
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (lastLines)
        {
            lastLines.Enqueue(line);
            if (lastLines.Count > 20) lastLines.Dequeue();
        }
    }
}
