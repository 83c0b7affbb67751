using System.Globalization;
using Microsoft.Data.Sqlite;
using Pathways.Bench.Load;

namespace Pathways.Bench.Floor;

/// <summary>Shows what each page asks of the database and how SQLite runs it: whole tables read, sorts outside an index, repeated statements.</summary>
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
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n== {page.Screen}: {page.Statements.Count} statements, {page.Bytes / 1024.0:N1} KB, {page.AllocatedBytes / 1024.0:N0} KB allocated"));
            foreach (var same in page.Statements.GroupBy(s => s.Sql).Where(g => g.Count() > 1)) Console.WriteLine($"   {same.Count()} times: {OneLine(same.Key)}");
            foreach (var statement in page.Statements)
            {
                var steps = Plan(connection, statement);
                var slow = steps.Where(s => s.StartsWith("SCAN ", StringComparison.Ordinal) || s.Contains("TEMP B-TREE", StringComparison.Ordinal) || s.Contains("AUTOMATIC", StringComparison.Ordinal)).ToList();
                if (only.Length > 0) Console.WriteLine($"\n{statement.Sql}\n   -- {string.Join("\n   -- ", steps)}");
                else if (slow.Count > 0) Console.WriteLine($"   {string.Join("; ", slow)}\n      {OneLine(statement.Sql)}");
            }
        }
    }

    private static List<string> Plan(SqliteConnection connection, Statement statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Sql;
        foreach (var (name, value) in statement.Parameters) command.Parameters.AddWithValue(name, Site.Value(value));
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }

    private static string OneLine(string sql) => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 240 } line ? line[..240] + "…" : string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
