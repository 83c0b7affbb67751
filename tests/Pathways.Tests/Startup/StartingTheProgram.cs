using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Xunit;

namespace Pathways.Tests.Startup;

/// <summary>The real program as a process of its own, in Production: what it says on stderr, and how it ends.</summary>
public sealed class StartingTheProgram : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pathways-start-").FullName;

    private string Data => Path.Combine(folder, "data");

    [Fact]
    public async Task Help_and_version_need_no_settings()
    {
        var help = await Run(["--help"]);
        Assert.Equal(0, help.Code);
        Assert.All(["--settings", "--new", "--set-up-link", "--remove-demo", "--version"], option =>
            Assert.Contains(option, help.Out, StringComparison.Ordinal));
        Assert.Matches(@"^Pathways \d+\.\d+\.\d+", (await Run(["--version"])).Out);
    }

    [Fact]
    public async Task Wrong_settings_are_lines_and_the_file_and_the_environment_are_looked_at_alike()
    {
        var file = Path.Combine(folder, "settings.json");
        await File.WriteAllTextAsync(file, """{ "Mail": { "Prot": 25 }, "Site": { "PublicUrl": "https://pathways.example.org" } }""",
            TestContext.Current.CancellationToken);

        await Refused([], ["Mail:Prot is not a setting. Did you mean Mail:Port?", "Programme:ReminderHour is 99.",
            "Data:Folder is missing"], ("PATHWAYS_SETTINGS", file), ("Programme__ReminderHour", "99"));
        await Refused(["--settings", Path.Combine(folder, "nowhere.json")], ["The settings file"]);
    }

    [Fact]
    public async Task A_folder_that_is_empty_or_cannot_be_written_is_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "", TestContext.Current.CancellationToken);
        await Refused(Good(), ["Data:Folder " + Data + " is empty."]);
        await Refused([.. Good(data: Path.Combine(folder, "file", "data")), "--new"], ["Data:Folder: "]);
        await Refused([.. Good(), "--new"], ["The temporary folder"], ("TMPDIR", Path.Combine(folder, "file")));
        Directory.Delete(Path.Combine(Data, "keys"));
        await File.WriteAllTextAsync(Path.Combine(Data, "keys"), "", TestContext.Current.CancellationToken);
        await Refused([.. Good(), "--new"], ["Data:Folder: " + Path.Combine(Data, "keys")]);
    }

    [Fact]
    public async Task A_database_that_cannot_be_used_is_one_line_without_its_password()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllBytesAsync(Path.Combine(Data, "pathways.db"), [.. Enumerable.Repeat((byte)'x', 8192)],
            TestContext.Current.CancellationToken);
        await Refused(Good(), ["The database file is damaged (malformed)."]);
        await Refused([.. Good(), "--Database:Provider=SqlServer", "--Database:ConnectionString=Server=db;Password=kept;to-myself=1"],
            ["Database:ConnectionString is not one of SQL Server."]);
        await Refused(
            [.. Good(), "--Database:Provider=SqlServer", $"--Database:ConnectionString=Server=127.0.0.1,{FreePort()};Database=p;User "
                + $"Id=sa;Password=kept-to-myself;Encrypt=false;Connect Timeout=2;Connect Retry Count=0"],
            ["Database:ConnectionString: SQL Server cannot be reached"]);
    }

    [Fact]
    public async Task A_wrong_certificate_is_one_line()
    {
        var certificate = Path.Combine(folder, "site.pfx");
        await File.WriteAllTextAsync(certificate, "no certificate", TestContext.Current.CancellationToken);
        await Refused(
            [.. Good(url: ""), "--new", "--Kestrel:Endpoints:Https:Url=https://127.0.0.1:0",
                $"--Kestrel:Endpoints:Https:Certificate:Path={certificate}",
                    "--Kestrel:Endpoints:Https:Certificate:Password=kept-to-myself"],
            ["The certificate (Kestrel:Certificates or Kestrel:Endpoints) cannot be opened"]);
    }

    [Fact]
    public async Task One_process_a_folder_one_a_port_and_a_newer_database_is_refused()
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var first = Start([.. Good(url), "--new"], []);
        var ready = await Ready(first, url);
        var rules = ZoneRules.Newest(new ProgrammeSettings());
        Assert.Equal($$"""{"database":true,"writable":true,"keys":true,"jobs":true,"mail":true,"disk":true,"timeRules":"{{rules.Version}}","""
            + "\"ready\":true}", ready);
        Assert.Contains($"Clock: Africa/Casablanca, rules {rules.Version} ({rules.Source})", first.Lines, StringComparison.Ordinal);
        Assert.Contains("Migrating the database: ", first.Lines, StringComparison.Ordinal);
        Assert.True(first.Lines.IndexOf("Pathways 1.", StringComparison.Ordinal) < first.Lines.IndexOf("Migrating",
            StringComparison.Ordinal));

        await Refused(Good(), ["Another process of Pathways uses " + Data]);
        await Refused([.. Good(url, Path.Combine(folder, "other")), "--new"], ["Failed to bind to address " + url]);
        var link = await Run([.. Good(), "--set-up-link"]);
        Assert.Equal(0, link.Code);
        Assert.Matches("(?m)^https://pathways.example.org/Accounts/SetUp#[A-Z0-9-]{14}$", link.Out);

        first.Process.Kill();
        await first.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "pathways.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var newer = connection.CreateCommand();
            newer.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')";
            await newer.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await Refused(Good(), ["The database is newer than this program, which does not know 29990101000000_Later."]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string[] Good(string url = "http://127.0.0.1:0", string? data = null) =>
        ["--Site:PublicUrl=https://pathways.example.org", $"--Data:Folder={data ?? Data}", "--Jobs:Enabled=false", .. url.Length > 0
            ? new[] { $"--urls={url}" } : []];

    private static async Task Refused(string[] arguments, string[] reasons, params (string Name, string Value)[] environment)
    {
        var (code, output, error) = await Run(arguments, environment);
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(code == 1, $"{code}\n{output}\n{error}");
        Assert.Equal(reasons.Length, lines.Length);
        Assert.All(reasons, reason =>
            Assert.Contains(lines, line => line.StartsWith("Pathways cannot start. " + reason, StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("to-myself", output + error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Out, string Error)> Run(string[] arguments,
        params (string Name, string Value)[] environment)
    {
        using var running = Start(arguments, environment);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await running.Process.WaitForExitAsync(limit.Token);
        return (running.Process.ExitCode, running.Lines, running.Errors);
    }

    private static Running Start(string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pathways.Web.dll"),
            .. arguments])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
            || name == "PATHWAYS_SETTINGS").ToList()) start.Environment.Remove(name);
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new Running(start);
    }

    private static async Task<string> Ready(Running running, string url)
    {
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < TimeSpan.FromMinutes(2) && !running.Process.HasExited; await Task.Delay(200))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return await answer.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }

        throw new InvalidOperationException(running.Lines + running.Errors);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Running : IDisposable
    {
        private readonly ConcurrentQueue<string> output = [];
        private readonly ConcurrentQueue<string> error = [];

        public Running(ProcessStartInfo start)
        {
            Process = new Process { StartInfo = start };
            Process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
            Process.ErrorDataReceived += (_, line) => error.Enqueue(line.Data ?? "");
            Process.Start();
            Process.BeginOutputReadLine();
            Process.BeginErrorReadLine();
        }

        public Process Process { get; }

        public string Lines => string.Join('\n', output);

        public string Errors => string.Join('\n', error);

        public void Dispose()
        {
            if (!Process.HasExited) Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
