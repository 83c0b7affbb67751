using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Pathways.Bench.Load;

/// <summary>
/// How long pages of a mentor take while a register is read and written beside them, and how long without it; both are printed.
/// </summary>
internal static class BesideRun
{
    private static readonly string[] Pages = ["/Youths/Today", "/Youths", "/Sessions/Week"];

    /// <summary>Measures on a copy of the file; the program is published.</summary>
    public static async Task RunAsync(string program, string data, int rows)
    {
        using var server = await Server.ProductAsync(program, data, jobs: true);
        using var client = server.Client(4);
        var (mentor, manager) = (await Browser.SignInAsync(client, "mentor1"), await Browser.SignInAsync(client, "manager"));
        foreach (var page in Pages) await RoundAsync(mentor, page, 50);
        var alone = new Dictionary<string, List<double>>();
        foreach (var page in Pages) alone[page] = await RoundAsync(mentor, page, 100);

        var preview = await UploadAsync(manager, Csv(data, rows));
        await WhileBusyAsync(manager, preview, () => Task.Delay(200));
        var watch = Stopwatch.StartNew();
        var form = Browser.Fill(await manager.HtmlAsync(preview), preview, form: "main form[action*='handler=Confirm']");
        using (await manager.PostAsync(form))
        {
        }

        var beside = Pages.ToDictionary(page => page, _ => new List<double>());
        await WhileBusyAsync(manager, preview, async () =>
        {
            foreach (var page in Pages) beside[page].AddRange(await RoundAsync(mentor, page, 3));
        });
        watch.Stop();
        Console.WriteLine($"{rows:N0} rows written in {watch.Elapsed.TotalSeconds:N1} s; pages of a mentor, in milliseconds:");
        Console.WriteLine("| Page | alone: p50 | p95 | beside: requests | p50 | p95 | longest | ratio of p50 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var page in Pages)
        {
            var (one, other) = (alone[page], beside[page]);
            Console.WriteLine($"| {page} | {At(one, .5):N1} | {At(one, .95):N1} | {other.Count} | {At(other, .5):N1} | {At(other, .95):N1} "
                + $"| {other.Max():N1} | {At(other, .5) / At(one, .5):N1} |");
        }
    }

    private static async Task<List<double>> RoundAsync(Browser browser, string page, int times)
    {
        var took = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await browser.HtmlAsync(page);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return took;
    }

    /// <summary>Does something again and again until the import rests at its next stop.</summary>
    private static async Task WhileBusyAsync(Browser manager, string preview, Func<Task> meanwhile)
    {
        while (true)
        {
            using var answer = await manager.GetAsync(preview);
            if (!answer.Headers.Contains("Refresh")) return;
            await meanwhile();
        }
    }

    private static async Task<string> UploadAsync(Browser manager, byte[] csv)
    {
        using var answer = await manager.PostAsync(Browser.Fill(await manager.HtmlAsync("/Register"), "/Register"), "Form.File", csv);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException("The register was not taken.");
    }

    private static byte[] Csv(string data, int rows)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "pathways.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT NameArabic FROM Centres ORDER BY Id LIMIT 1";
        var centre = (string)command.ExecuteScalar()!;
        var text = new StringBuilder("رقم الملف;الاسم الكامل بالعربية;الاسم الكامل بالفرنسية;تاريخ الازدياد;الجنس;المركز\n");
        for (var i = 1; i <= rows; i++)
        {
            text.Append(string.Create(CultureInfo.InvariantCulture,
                $"BE-{i:D5};{Word(i)} {Word(i * 7)};Name{i} Beside;{1 + (i % 28):D2}/{1 + (i % 12):D2}/{2006 + (i % 5)};ذكر;{centre}\n"));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A made-up word of Arabic letters, another for every number.</summary>
    private static string Word(int number)
    {
        const string letters = "ابتجحدرزسشصطعفقكلمنهوي";
        return string.Concat(Enumerable.Range(0, 4).Select(at => letters[number / (int)Math.Pow(letters.Length, at) % letters.Length]));
    }

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)((values.Count - 1) * share));
}
