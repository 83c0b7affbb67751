using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Pathways.Bench.Load;

namespace Pathways.Bench.Floor;

/// <summary>
/// Shows what each page asks of the database and how SQLite runs it: whole tables read, sorts outside an index, repeated statements.
/// </summary>
internal static class Look
{
    /// <summary>Prints one block per page; <paramref name="only"/> picks pages by name and prints their statements whole.</summary>
    public static async Task RunAsync(string databaseFile, string only)
    {
        using var work = new WorkFolder();
        var data = work.Copy(databaseFile);
        var screens = Screen.All(databaseFile).Where(s => s.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        var pages = await Capture.AllAsync(data, screens);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "pathways.db")};Pooling=False");
        connection.Open();
        foreach (var page in pages)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n== {page.Screen}: {page.Statements.Count} statements, "
                + $"{page.Bytes / 1024.0:N1} KB, {page.AllocatedBytes / 1024.0:N0} KB allocated"));
            foreach (var same in page.Statements.GroupBy(s => s.Sql).Where(g => g.Count() > 1))
                Console.WriteLine($"   {same.Count()} times: {OneLine(same.Key)}");
            foreach (var statement in page.Statements)
            {
                var steps = Plan(connection, statement);
                var slow = steps.Where(s => s.StartsWith("SCAN ", StringComparison.Ordinal)
                    || s.Contains("TEMP B-TREE", StringComparison.Ordinal) || s.Contains("AUTOMATIC", StringComparison.Ordinal)).ToList();
                var time = statement.Writes ? 0 : Milliseconds(connection, statement);
                if (only.Length > 0)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"\n{statement.Sql}\n   -- {time:N1} ms\n   -- {string.Join("\n   -- ", steps)}"));
                else if (slow.Count > 0 || time > 2)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"   {time:N1} ms: {string.Join("; ", slow)}\n      {OneLine(statement.Sql)}"));
            }
        }
    }

    private static List<string> Plan(SqliteConnection connection, Statement statement)
    {
        using var command = Command(connection, statement, "EXPLAIN QUERY PLAN ");
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }

    /// <summary>The better of two runs, all rows read.</summary>
    private static double Milliseconds(SqliteConnection connection, Statement statement)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 2; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var command = Command(connection, statement);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                // only read
            }

            if (Stopwatch.GetElapsedTime(began) is var time && time < best) best = time;
        }

        return best.TotalMilliseconds;
    }

    private static SqliteCommand Command(SqliteConnection connection, Statement statement, string before = "")
    {
        var command = connection.CreateCommand();
        command.CommandText = before + statement.Sql;
        foreach (var (name, value) in statement.Parameters) command.Parameters.AddWithValue(name, Site.Value(value));
        return command;
    }

    private static string OneLine(string sql) =>
        string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 240 } line ? line[..240] + "…"
            : string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
