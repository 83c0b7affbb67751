using System.Globalization;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Pathways.Testing;

namespace Pathways.Bench.Load;

/// <summary>
/// Two programs on one database plan and send reminders at once and are killed (SIGKILL) in the middle, again and again, while a mail
/// server puts mails off, or takes one and breaks the line without a word. In the end each mail that was due must have arrived, and twice
/// only where nobody could know better. (One folder belongs to one process: the second node has a folder of its own with links.)
/// </summary>
internal static class ReminderKillRun
{
    private const int DaysAhead = 1;
    private const int StepsOfAYouth = 3;
    private const int MostAtOnce = 50;
    private const int LastRounds = 20;
    private const int InHundred = 100;
    private const int Unanswered = 8;
    private const int PutOff = 16;

    /// <summary>Kills so often (an even number; two at a time) and answers what arrived.</summary>
    public static async Task<ReminderKillCount> RunAsync(string program, string databaseFile, int kills)
    {
        using var work = new WorkFolder();
        var folders = Nodes(work, databaseFile);
        var due = MakeDue(folders[0]);
        var random = new Random(kills);
        await using var sink = new SmtpSink();
        for (var killed = 0; killed < kills; killed += folders.Length)
        {
            sink.AfterTheDot = Faulty;
            var nodes = new List<Server>();
            try
            {
                foreach (var folder in folders) nodes.Add(await StartAsync(program, folder, sink.Port));
                var working = nodes.Select(RoundsAsync).ToList();
                if (random.Next(3) == 0) await Task.Delay(random.Next(400)); // while they plan
                else await ArrivedAsync(sink, sink.Count + random.Next(1, MostAtOnce), Task.WhenAll(working));
                nodes[0].Kill();
                await Task.Delay(random.Next(30));
                nodes[1].Kill();
                await Task.WhenAll(working);
            }
            finally
            {
                nodes.ForEach(node => node.Dispose());
            }

            TimePasses(folders[0]);
        }

        sink.AfterTheDot = () => null;
        for (var round = 0; round < LastRounds && (round == 0 || Waiting(folders[0]) > 0); round++)
        {
            using var last = await StartAsync(program, folders[0], sink.Port);
            await RoundsAsync(last);
            TimePasses(folders[0]);
        }

        return Count(folders[0], sink.Mails, due, kills);
    }

    private static string? Faulty()
    {
        Thread.Sleep(2); // the line takes its time, so that the kills fall into the middle of mails
        return Random.Shared.Next(InHundred) switch { < Unanswered => "drop", < PutOff => "451 later", _ => null };
    }

    private static string[] Nodes(WorkFolder work, string databaseFile)
    {
        var (first, second) = (work.Copy(databaseFile), work.Folder("second"));
        Directory.CreateDirectory(Path.Combine(first, "keys"));
        File.CreateSymbolicLink(Path.Combine(second, "pathways.db"), Path.Combine(first, "pathways.db"));
        Directory.CreateSymbolicLink(Path.Combine(second, "keys"), Path.Combine(first, "keys"));
        return [first, second];
    }

    private static Task<Server> StartAsync(string program, string folder, int port) => Server.ProductAsync(program, folder, more:
    [
        "--Mail:Host", "localhost", "--Mail:Port", port.ToString(CultureInfo.InvariantCulture), "--Mail:Security", "None",
        "--Mail:From", "portal@example.org", "--Programme:ReminderHour", "0",
    ]);

    /// <summary>As the admin: plans, and sends until nothing goes any more or the program is dead.</summary>
    private static async Task RoundsAsync(Server node)
    {
        try
        {
            using var client = node.Client(2);
            var admin = await Browser.SignInAsync(client, "admin");
            foreach (var job in new[] { "PlanReminders", "SendReminders", "SendReminders", "SendReminders" })
            {
                var form = Browser.Fill(await admin.HtmlAsync("/Jobs"), "/Jobs", form: $"main form:has(input[value='{job}'])");
                using var answer = await admin.PostAsync(form);
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or SocketException or TaskCanceledException)
        {
            // killed
        }
    }

    private static async Task ArrivedAsync(SmtpSink sink, int mails, Task working)
    {
        while (sink.Count < mails && !working.IsCompleted) await Task.Delay(1);
    }

    /// <summary>
    /// Some steps of each youth with a plan in force are due tomorrow, and each has an address; nobody's quiet hours are now. Answers the
    /// addresses.
    /// </summary>
    private static HashSet<string> MakeDue(string folder)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var day = DateOnly.FromDateTime(now).AddDays(DaysAhead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Execute(folder, $"""
            INSERT INTO "ReminderHabits" ("AccountId", "QuietFrom", "QuietTo", "Rhythm")
                SELECT "Id", '{now.AddHours(10):HH:00:00}', '{now.AddHours(11):HH:00:00}', 0 FROM "AspNetUsers";
            UPDATE "Steps" SET "DueOn" = '{day}', "State" = 2, "Owner" = 1 WHERE "Id" IN (
                SELECT "Id" FROM (SELECT s."Id", ROW_NUMBER() OVER (PARTITION BY s."YouthId" ORDER BY s."Id") AS "Row"
                    FROM "Steps" s JOIN "Goals" g ON g."Id" = s."GoalId" JOIN "Plans" p ON p."Id" = g."PlanId" WHERE p."State" IN (4, 5))
                WHERE "Row" <= {StepsOfAYouth});
            UPDATE "AspNetUsers" SET "Email" = "UserName" || '@example.org', "MailsTo" = "UserName" || '@example.org' WHERE "Id" IN (
                SELECT y."AccountId" FROM "Youths" y JOIN "Plans" p ON p."YouthId" = y."Id" WHERE p."State" IN (4, 5));
            """);
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"MailsTo\" FROM \"AspNetUsers\" WHERE \"MailsTo\" IS NOT NULL";
        using var reader = command.ExecuteReader();
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read()) addresses.Add(reader.GetString(0));
        return addresses;
    }

    /// <summary>What the dead had claimed is free again, and what was put off is due.</summary>
    private static void TimePasses(string folder) => Execute(folder, """
        UPDATE "Reminders" SET "LeasedUntil" = NULL WHERE "LeasedUntil" IS NOT NULL;
        UPDATE "Reminders" SET "SendAfter" = '2026-01-01 00:00:00' WHERE "SentAt" IS NULL AND "DroppedAt" IS NULL AND "Attempts" > 0;
        """);

    private static long Waiting(string folder) => Number(folder, """
        SELECT COUNT(*) FROM "Reminders" WHERE "Channel" = 2 AND "SentAt" IS NULL AND "DroppedAt" IS NULL
        """);

    private static ReminderKillCount Count(string folder, IReadOnlyList<Delivered> mails, HashSet<string> due, int kills)
    {
        var byId = mails.GroupBy(mail => mail.Header("Message-ID")).ToList();
        var twice = byId.Sum(same => same.Count() - 1);
        var unanswered = byId.Sum(same => Math.Min(same.Count() - 1, same.Count(mail => !mail.IsAnswered)));
        var rows = Number(folder, "SELECT COUNT(*) FROM \"Reminders\" WHERE \"Channel\" = 2");
        return new ReminderKillCount(kills, rows, mails.Count, Waiting(folder) + due.Except(mails.Select(mail => mail.To)).Count(),
            unanswered, twice - unanswered, Math.Abs(byId.Count - rows));
    }

    private static long Number(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of this class with a day
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "pathways.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
