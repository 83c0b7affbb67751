using System.Globalization;
using Pathways.Bench.Floor;
using Pathways.Bench.Generate;
using Pathways.Bench.Load;

namespace Pathways.Bench;

/// <summary>The modes of the command line.</summary>
internal static class Entry
{
    private const string Usage =
        """
        dotnet run -c Release --project tests/Pathways.Bench -- MODE
          generate --youths 19000 --db FILE [--day 2026-11-23]       makes a database with believable histories (the same for the same number and day)
          load     --db FILE [--db FILE ...] [--requests 400] [--floor no]  measures a Release build on copies of these files, and prints tables
          growth   [--youths 300 --youths 19000 ...] [--folder DIR]  generates what is missing, then load
          look     --db FILE [--page WORDS]                          each page's SQL statements and their query plans
          floor    --db FILE [--url http://127.0.0.1:5099]           serves the hand-written pages
          kill     --db FILE [--rounds 200] [--writers 6]             kill -9 under writers: nothing acknowledged is lost
          kills    --db FILE [--kills 200]                            kill -9 of two nodes that send reminders: every mail arrives
          planning --db FILE [--db FILE ...]                         planning of reminders, each size in its own process
          mails    [--count 500]                                     mails over one line, and over a line each
          beside   --db FILE [--rows 20000]                          pages of a mentor while a register is written, and without it
          sweep                                                      every value in every field, every id in every place, as every role (hours)
        """;

    private static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var arguments = new Arguments(args);
        switch (arguments.Mode)
        {
            case "generate":
                Generator.Run(arguments.Needed("db"), arguments.Number("youths", 300), Day(arguments));
                return 0;
            case "load":
                await Load(arguments).RunAsync([.. arguments.All("db").Select(Path.GetFullPath)]);
                return 0;
            case "growth":
                await Load(arguments).RunAsync(Generated(arguments));
                return 0;
            case "look":
                await Look.RunAsync(Path.GetFullPath(arguments.Needed("db")), arguments.Get("page", ""));
                return 0;
            case "floor":
                await FloorAsync(arguments);
                return 0;
            case "kill":
                return await KillAsync(arguments);
            case "kills":
                return await KillsAsync(arguments);
            case "planning":
                await PlanningRun.RunAsync([.. arguments.All("db").Select(Path.GetFullPath)]);
                return 0;
            case "planning-of":
                await PlanningRun.OneAsync(arguments.Needed("db"));
                return 0;
            case "mails":
                await MailRun.RunAsync(arguments.Number("count", 500));
                return 0;
            case "beside":
                return await BesideAsync(arguments);
            case "sweep":
                return await Sweep.RunAsync();
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task<int> KillAsync(Arguments arguments)
    {
        using var work = new WorkFolder();
        var count = await KillRun.RunAsync(Server.Publish(work.Folder("web")), Path.GetFullPath(arguments.Needed("db")),
            arguments.Number("rounds", 200), arguments.Number("writers", 6));
        Console.WriteLine(count);
        return count.NothingLost ? 0 : 1;
    }

    private static async Task<int> KillsAsync(Arguments arguments)
    {
        using var work = new WorkFolder();
        var count = await ReminderKillRun.RunAsync(Server.Publish(work.Folder("web")), Path.GetFullPath(arguments.Needed("db")),
            arguments.Number("kills", 200));
        Console.WriteLine(count);
        return count.IsWell ? 0 : 1;
    }

    private static async Task<int> BesideAsync(Arguments arguments)
    {
        using var work = new WorkFolder();
        var data = work.Copy(Path.GetFullPath(arguments.Needed("db")));
        await BesideRun.RunAsync(Server.Publish(work.Folder("web")), data, arguments.Number("rows", 20_000));
        return 0;
    }

    private static LoadRun Load(Arguments arguments) => new(arguments.Number("requests", 400), arguments.Get("floor", "yes") != "no");

    private static DateOnly Day(Arguments arguments) => arguments.Get("day", "") is { Length: > 0 } day
        ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);

    private static List<string> Generated(Arguments arguments)
    {
        var folder = Directory.CreateDirectory(arguments.Get("folder", Path.Combine(Path.GetTempPath(), "pathways-growth"))).FullName;
        var files = new List<string>();
        foreach (var youths in arguments.All("youths").DefaultIfEmpty("300").Concat(arguments.All("youths").Any() ? [] : ["19000"]))
        {
            var file = Path.Combine(folder, $"{youths}-{Day(arguments):yyyyMMdd}.db");
            if (!File.Exists(file)) Generator.Run(file, int.Parse(youths, CultureInfo.InvariantCulture), Day(arguments));
            files.Add(file);
        }

        return files;
    }

    private static async Task FloorAsync(Arguments arguments)
    {
        using var work = new WorkFolder();
        var file = Path.GetFullPath(arguments.Needed("db"));
        var captured = arguments.Get("captured", "");
        var pages = captured.Length > 0 ? Captured.Read(captured) : await Capture.AllAsync(work.Copy(file), Screen.All(file));
        if (captured.Length == 0) foreach (var (page, i) in pages.Select((page, i) => (page, i))) Console.WriteLine($"/{i} {page.Screen}");
        await Site.RunAsync(file, pages, arguments.Get("url", "http://127.0.0.1:5099"));
    }
}
