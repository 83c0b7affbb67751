using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Pathways.Bench.Load;

/// <summary>
/// Kills the program (SIGKILL) at a random moment after the first of a round's saves while mentors save sessions by the real form, starts
/// it again and looks: every save that
/// was acknowledged is there exactly once, and the file is whole. (The system's page cache survives such a kill; that each save is
/// flushed to the disk is another question, answered by <c>synchronous=FULL</c>.)
/// </summary>
internal static class KillRun
{
    private const int YouthsPerMentor = 25;

    /// <summary>Runs the rounds against <paramref name="program"/> (its dll) on a copy of the database.</summary>
    public static async Task<KillCount> RunAsync(string program, string databaseFile, int rounds, int writers)
    {
        using var work = new WorkFolder();
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
                var firstSaved = new TaskCompletionSource();
                var saving = Task.WhenAll(browsers.Select((browser, w) =>
                    SaveUntilKilledAsync(browser, w + 1, round, acknowledged, firstSaved)));
                await Task.WhenAny(firstSaved.Task, saving);
                await Task.Delay(random.Next(2_000));
                server.Kill();
                await saving;
            }

            var stored = Stored(data, out var integrity);
            lost += acknowledged.Keys.Count(note => !stored.ContainsKey(note));
            doubled += stored.Values.Count(times => times > 1);
            if (integrity != "ok") broken++;
        }

        using (var last = await Server.ProductAsync(program, data)) starts.Add(last.TimeToFirstAnswer.TotalSeconds);
        return new KillCount(rounds, writers, acknowledged.Count, lost, doubled, broken, starts.Order().ElementAt(starts.Count / 2),
            starts.Max());
    }

    private static async Task SaveUntilKilledAsync(Browser browser, int writer, int round, ConcurrentDictionary<string, bool> acknowledged,
        TaskCompletionSource firstSaved)
    {
        var path = $"/Sessions/Log?youth={((writer - 1) * YouthsPerMentor) + 1}";
        for (var i = 0; i < 100_000; i++)
        {
            try
            {
                var note = $"kill-{round}-{writer}-{i}";
                using var answer = await browser.PostAsync(Browser.Fill(await browser.HtmlAsync(path), path, note));
                if (answer.StatusCode != HttpStatusCode.Redirect)
                    throw new InvalidOperationException($"A session was answered {(int)answer.StatusCode}.");
                acknowledged[note] = true;
                firstSaved.TrySetResult();
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or SocketException or TaskCanceledException)
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

/// <summary>What the rounds came to.</summary>
/// <param name="Rounds">How often the program was killed.</param>
/// <param name="Writers">How many mentors were saving.</param>
/// <param name="Acknowledged">Saves that were answered.</param>
/// <param name="Lost">Answered, but not stored.</param>
/// <param name="Doubled">Stored more than once.</param>
/// <param name="Broken">Rounds after which the file was not whole.</param>
/// <param name="MedianStart">Seconds from a start to the first answer, in the middle.</param>
/// <param name="WorstStart">The longest.</param>
internal sealed record KillCount(int Rounds, int Writers, int Acknowledged, int Lost, int Doubled, int Broken, double MedianStart,
    double WorstStart)
{
    /// <summary>Whether something was saved and all of it is there once.</summary>
    public bool NothingLost => Acknowledged > 0 && Lost + Doubled + Broken == 0;

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Rounds} rounds of kill -9 under {Writers} writers: {Acknowledged} acknowledged, "
            + $"{Lost} lost, {Doubled} doubled, {Broken} integrity errors; first answer after a start: median {MedianStart:N2} s, worst "
            + $"{WorstStart:N2} s");
}
