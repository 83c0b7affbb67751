using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;

namespace Pathways.Bench.Load;

/// <summary>
/// Kills the program (SIGKILL) at a random moment while mentors save sessions by the real form, starts it again and looks: every save that
/// was acknowledged is there exactly once, and the file is whole. (The system's page cache survives such a kill; that each save is
/// flushed to the disk is another question, answered by <c>synchronous=FULL</c>.)
/// </summary>
internal static class KillRun
{
    private const int YouthsPerMentor = 25;

    /// <summary>Answers 0 when nothing was lost.</summary>
    public static async Task<int> RunAsync(string databaseFile, int rounds, int writers)
    {
        using var work = new WorkFolder();
        var program = Server.Publish(work.Folder("web"));
        var data = work.Copy(databaseFile);
        var random = new Random(rounds);
        var acknowledged = new ConcurrentDictionary<string, bool>();
        var (lost, doubled, broken) = (0, 0, 0);
        var starts = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            using (var server = await Server.ProductAsync(program, data))
            {
                starts.Add(server.TimeToFirstAnswer.TotalSeconds);
                using var client = server.Client(writers * 2);
                var browsers = await Task.WhenAll(Enumerable.Range(1, writers).Select(w => Browser.SignInAsync(client, $"mentor{w}")));
                var saving = Task.WhenAll(browsers.Select((browser, w) => SaveUntilKilledAsync(browser, w + 1, round, acknowledged)));
                await Task.Delay(random.Next(300, 2_500));
                server.Kill();
                await saving;
            }

            using (var again = await Server.ProductAsync(program, data)) starts.Add(again.TimeToFirstAnswer.TotalSeconds);
            var stored = Stored(data, out var integrity);
            lost += acknowledged.Keys.Count(note => !stored.ContainsKey(note));
            doubled += stored.Values.Count(times => times > 1);
            if (integrity != "ok") broken++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {acknowledged.Count} acknowledged so far, {stored.Count} stored, integrity {integrity}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds of kill -9 under {writers} writers: {acknowledged.Count} acknowledged, {lost} lost, {doubled} doubled, {broken} integrity errors; first answer after a start: median {starts.Order().ElementAt(starts.Count / 2):N2} s, worst {starts.Max():N2} s"));
        return acknowledged.IsEmpty || lost + doubled + broken > 0 ? 1 : 0;
    }

    private static async Task SaveUntilKilledAsync(Browser browser, int writer, int round, ConcurrentDictionary<string, bool> acknowledged)
    {
        var path = $"/Sessions/Log?youth={((writer - 1) * YouthsPerMentor) + 1}";
        for (var i = 0; i < 100_000; i++)
        {
            try
            {
                var note = $"kill-{round}-{writer}-{i}";
                using var answer = await browser.PostAsync(Browser.Fill(await browser.HtmlAsync(path), path, note));
                if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"A session was answered {(int)answer.StatusCode}.");
                acknowledged[note] = true;
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
                return; // killed
            }
        }
    }

    private static Dictionary<string, int> Stored(string dataFolder, out string integrity)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, "pathways.db")};Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        integrity = Convert.ToString(check.ExecuteScalar(), CultureInfo.InvariantCulture)!;
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"OpenNote\" FROM \"Sessions\" WHERE \"OpenNote\" LIKE 'kill-%'";
        using var reader = command.ExecuteReader();
        var notes = new Dictionary<string, int>();
        while (reader.Read()) notes[reader.GetString(0)] = notes.GetValueOrDefault(reader.GetString(0)) + 1;
        return notes;
    }
}
