using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Pathways.Bench.Floor;

namespace Pathways.Bench.Load;

/// <summary>Measures the product, and beside it the floor, on one database after the other; prints tables for docs/measured.md.</summary>
internal sealed class LoadRun(int requests, bool withFloor)
{
    private const int Starts = 5;
    private const int ManyConnections = 16;
    private readonly List<Row> rows = [];

    private sealed record Row(string Screen, int Youths, int Statements, int Bytes, long Allocated, Figures One, Figures Many,
        Figures? Floor);

    /// <summary>Measures on copies of these files.</summary>
    public async Task RunAsync(IReadOnlyList<string> databaseFiles)
    {
        using var work = new WorkFolder();
        var program = Server.Publish(work.Folder("web"));
        Console.WriteLine(Machine());
        foreach (var file in databaseFiles) await OneAsync(program, file, work);
        if (databaseFiles.Count > 1) PrintGrowth();
    }

    private async Task OneAsync(string program, string databaseFile, WorkFolder work)
    {
        var data = work.Copy(databaseFile);
        var youths = Youths(databaseFile);
        var screens = Screen.All(databaseFile);
        var captured = await Capture.AllAsync(data, screens);
        var capturedFile = Path.Combine(data, "captured.json");
        Captured.Write(capturedFile, captured);

        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            using var started = await Server.ProductAsync(program, data);
            starts.Add(started.TimeToFirstAnswer.TotalSeconds);
        }

        using var product = await Server.ProductAsync(program, data);
        var idle = product.Megabytes;
        using var floor = withFloor ? await Server.FloorAsync(Path.Combine(work.Copy(databaseFile), "pathways.db"), capturedFile) : null;
        using var client = product.Client(ManyConnections);
        var browsers = new Dictionary<string, Browser>();
        foreach (var (page, number) in captured.Select((page, i) => (page, i)))
        {
            var screen = screens.First(s => s.Name == page.Screen);
            if (!browsers.TryGetValue(screen.User, out var browser))
                browsers[screen.User] = browser = await Browser.SignInAsync(client, screen.User);
            Figures one, many;
            Figures? least = null;
            if (screen.Saves)
            {
                await SavesAsync(product, browser, screen, 1, requests / 4);
                one = await SavesAsync(product, browser, screen, 1, requests / 2);
                many = await SavesAsync(product, browser, screen, ManyConnections, requests);
            }
            else
            {
                await GetsAsync(product, client, browser, screen.Path, ManyConnections, requests);
                one = await GetsAsync(product, client, browser, screen.Path, 1, requests);
                many = await GetsAsync(product, client, browser, screen.Path, ManyConnections, requests * 2);
            }

            if (floor is not null) least = await FloorAsync(floor, page, number);
            rows.Add(new Row(page.Screen, youths, page.Statements.Count, page.Bytes, page.AllocatedBytes, one, many, least));
            Console.Error.WriteLine($"  {page.Screen}: p50 {one.P50:N1} ms");
        }

        Print(youths, starts.Order().ElementAt(Starts / 2), idle, product.Megabytes);
    }

    private static Task<Figures> GetsAsync(Server server, HttpClient client, Browser browser, string path, int connections, int count) =>
        Measure.RunAsync(server, connections, count, async _ =>
        {
            using var answer = await browser.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            return answer.StatusCode == HttpStatusCode.OK;
        });

    /// <summary>Opens a form for each save beforehand, so that only the sending is measured.</summary>
    private static async Task<Figures> SavesAsync(Server server, Browser browser, Screen screen, int connections, int count)
    {
        var forms = new FilledForm[count];
        for (var i = 0; i < count; i++) forms[i] = Browser.Fill(await browser.HtmlAsync(screen.Path), screen.Path, $"Bench {i}");
        return await Measure.RunAsync(server, connections, count, async i =>
        {
            using var answer = await browser.PostAsync(forms[i]);
            await answer.Content.ReadAsByteArrayAsync();
            return answer.StatusCode == HttpStatusCode.Redirect;
        });
    }

    private async Task<Figures> FloorAsync(Server floor, Captured page, int number)
    {
        using var client = floor.Client(ManyConnections);
        using var welcome = await client.GetAsync(new Uri("/", UriKind.Relative));
        client.DefaultRequestHeaders.Add("Cookie", welcome.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var form = page.Post ? Browser.Fill(await client.GetStringAsync(new Uri($"/{number}", UriKind.Relative)), "") : null;
        await SendAsync(requests);
        return await SendAsync(requests);

        Task<Figures> SendAsync(int count) => Measure.RunAsync(floor, 1, count, async _ =>
        {
            using var content = form is null ? null
                : new FormUrlEncodedContent(form.Fields.Append(KeyValuePair.Create("note", new string('x', 300))));
            using var answer = content is null ? await client.GetAsync(new Uri($"/{number}", UriKind.Relative))
                : await client.PostAsync(new Uri($"/{number}", UriKind.Relative), content);
            await answer.Content.ReadAsByteArrayAsync();
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect;
        });
    }

    private void Print(int youths, double start, double idle, double after)
    {
        Print($"\n### {youths:N0} youths: first answer {start:N2} s after start, memory {idle:N0} MB idle, {after:N0} MB after the load\n");
        Print($"| Page | SQL | KB | KB allocated | p50 | p95 | p99 | p50 ({ManyConnections}) | p95 ({ManyConnections}) | p99 "
            + $"({ManyConnections}) | requests/s ({ManyConnections}) | CPU ms | floor: CPU ms | ratio |");
        Print($"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in rows.Where(r => r.Youths == youths))
        {
            var failed = row.One.Failed + row.Many.Failed + (row.Floor?.Failed ?? 0);
            Print($"| {row.Screen}{(failed > 0 ? $" ({failed} FAILED)" : "")} | {row.Statements} | {row.Bytes / 1024.0:N1} | "
                + $"{row.Allocated / 1024.0:N0} | {row.One.P50:N1} | {row.One.P95:N1} | {row.One.P99:N1} | {row.Many.P50:N1} | "
                + $"{row.Many.P95:N1} | {row.Many.P99:N1} | {row.Many.PerSecond:N0} | {row.One.Cpu:N2} | {row.Floor?.Cpu:N2} | "
                + $"{row.One.Cpu / row.Floor?.Cpu:N1} |");
        }
    }

    private void PrintGrowth()
    {
        var sizes = rows.Select(r => r.Youths).Distinct().Order().ToList();
        Print($"\n### Growth of p50 and CPU, one connection\n");
        Print($"| Page |{string.Concat(sizes.Select(s => $" {s:N0} |"))}"
            + string.Concat(sizes.Skip(1).Select(s => $" {s:N0} / {sizes[0]:N0} |")));
        Print($"|---|{string.Concat(Enumerable.Repeat("---:|", (2 * sizes.Count) - 1))}");
        foreach (var screen in rows.GroupBy(r => r.Screen).Where(g => g.Count() == sizes.Count))
        {
            var at = screen.OrderBy(r => r.Youths).ToList();
            Print($"| {screen.Key} "
                + $"|{string.Concat(at.Select(r => $" {r.One.P50:N1} ms, {r.One.Cpu:N2} CPU |"))}"
                + $"{string.Concat(at.Skip(1).Select(r => $" {r.One.P50 / at[0].One.P50:N1}, {r.One.Cpu / at[0].One.Cpu:N1} |"))}");
        }
    }

    private string Machine()
    {
        var processor = File.ReadLines("/proc/cpuinfo").First(l => l.StartsWith("model name", StringComparison.Ordinal))
            .Split(':')[1].Trim();
        using var git = Process.Start(new ProcessStartInfo("git",
            ["rev-parse", "--short", "HEAD"])
        { WorkingDirectory = Server.Repository(), RedirectStandardOutput = true })!;
        var commit = git.StandardOutput.ReadToEnd().Trim();
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return $"{Environment.ProcessorCount} x {processor}, {Environment.OSVersion.VersionString}, .NET {Environment.Version}, "
            + $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, commit {commit}, load average {load} before. {requests} requests "
            + $"at one connection, {requests * 2} at {ManyConnections} (saves: {requests / 2} and {requests}), after a warm-up; times in "
            + $"milliseconds; the load comes from the same machine. CPU is the server's, of all its threads, at one connection.";
    }

    private static int Youths(string databaseFile)
    {
        using var connection = new SqliteConnection($"Data Source={databaseFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"Youths\"";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Print(string line) => Console.WriteLine(line);
}

/// <summary>A temporary folder that goes when the run ends.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pathways-bench-").FullName;

    /// <summary>A folder in it.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    /// <summary>A data folder with a copy of a database.</summary>
    public string Copy(string databaseFile)
    {
        var folder = Folder(Path.GetRandomFileName());
        File.Copy(databaseFile, Path.Combine(folder, "pathways.db"));
        return folder;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
