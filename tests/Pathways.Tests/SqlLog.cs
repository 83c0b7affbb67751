using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pathways.Tests;

/// <summary>Keeps the SQL statements a page sends, so that a test can count them and ask SQLite for their plan.</summary>
public sealed class SqlLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string Sql, (string Name, object? Value)[] Parameters)> statements = [];

    /// <summary>
    /// Statements since <see cref="Clear"/>, without the read log's insert, the sign-in's and its stamp's check, the bell's count (one on
    /// every page, which has a test of its own) and what is read once for all pages.
    /// </summary>
    public IReadOnlyList<string> Statements => [.. Counted.Select(s => s.Sql)];

    /// <summary>The bell's counts among them.</summary>
    public int BellCounts => statements.Count(IsOfTheBell);

    private IEnumerable<(string Sql, (string Name, object? Value)[] Parameters)> Counted =>
        statements.Where(s => !s.Sql.Contains("\"ReadLog\"", StringComparison.Ordinal)
            && !s.Sql.Contains("-- Once for all pages", StringComparison.Ordinal)
            && !IsOfTheBell(s)
            && !s.Sql.Contains("-- Sign-in of this request", StringComparison.Ordinal)
            && !(s.Sql.Contains("FROM \"AspNetUsers\"", StringComparison.Ordinal)
                && s.Sql.Contains("\"SecurityStamp\"", StringComparison.Ordinal)));

    /// <summary>Forgets everything so far.</summary>
    public void Clear() => statements.Clear();

    /// <summary>
    /// Asks SQLite how it runs each kept SELECT and answers the steps that read a whole table of those named, or sort outside an index.
    /// Name only tables that grow with the organisation; "ORDER" when sorting counts too (a list that grows with the organisation), "INDEX"
    /// when
    /// walking a whole index counts too (a list that does not).
    /// </summary>
    public Task<IReadOnlyList<string>> SlowSteps(TestApp app, params string[] growingTables) => SlowOf(Counted, app, growingTables);

    /// <summary>The same of the bell's count.</summary>
    public Task<IReadOnlyList<string>> SlowBellSteps(TestApp app, params string[] growingTables) =>
        SlowOf(statements.Where(IsOfTheBell), app, growingTables);

    private static bool IsOfTheBell((string Sql, (string Name, object? Value)[] Parameters) statement) =>
        statement.Sql.Contains("-- The bell of every page", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> SlowOf(IEnumerable<(string Sql, (string Name, object? Value)[] Parameters)> asked,
        TestApp app, string[] growingTables)
    {
        var slow = new List<string>();
        await app.Db(async db =>
        {
            var there = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database);
            if (there is not SqliteConnection connection) return; // a server has plans of its own
            await connection.OpenAsync();
            foreach (var (sql, parameters) in asked.Where(s => Untagged(s.Sql).StartsWith("SELECT", StringComparison.OrdinalIgnoreCase)))
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the program's own statement, asked again for its plan
                command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
                foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
                using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    var step = reader.GetString(3);
                    var aliases = growingTables.SelectMany(table => Aliases(sql, table)).ToHashSet(StringComparer.Ordinal);
                    if (step.StartsWith("SCAN ", StringComparison.Ordinal) && aliases.Contains(step.Split(' ')[1])
                        && (growingTables.Contains("INDEX") || !step.Contains("INDEX", StringComparison.Ordinal))) slow.Add(step
                            + " :: " + sql);
                    if (step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) && growingTables.Contains("ORDER"))
                        slow.Add(step + " :: " + sql);
                }
            }
        });
        return slow;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private static string Untagged(string sql) =>
        string.Join('\n', sql.Split('\n').SkipWhile(line => line.StartsWith("--", StringComparison.Ordinal) || line.Trim().Length == 0))
            .TrimStart();

    private static IEnumerable<string> Aliases(string sql, string table)
    {
        var marker = $"\"{table}\" AS \"";
        for (var at = sql.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = sql.IndexOf(marker, at + 1, StringComparison.Ordinal))
        {
            var from = at + marker.Length;
            yield return sql[from..sql.IndexOf('"', from)];
        }
    }

    /// <summary>A statement's words with names in double quotes, as SQLite has them; SQL Server has them in brackets.</summary>
    internal static string Words(DbCommand command) => command is SqliteCommand ? command.CommandText
        : command.CommandText.Replace('[', '"').Replace(']', '"');

    private void Keep(DbCommand command) =>
        statements.Enqueue((Words(command), [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
}
