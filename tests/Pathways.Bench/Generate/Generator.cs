using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Bench.Generate;

/// <summary>Makes a database file by the real migrations and fills it with a programme of any size.</summary>
internal static class Generator
{
    /// <summary>Password of every account.</summary>
    public const string Password = "bench-pathways-2026";

    /// <summary>Writes the file anew.</summary>
    public static void Run(string path, int youths, DateOnly today)
    {
        var clock = Stopwatch.StartNew();
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        foreach (var old in new[] { path, path + "-wal", path + "-shm" }) File.Delete(old);
        using var services = new ServiceCollection()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddPathwaysDatabase(DatabaseProvider.Sqlite, DatabaseSetup.SqliteFile(path))
            .BuildServiceProvider();
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        db.Database.Migrate();
        SqliteConnection.ClearAllPools();

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-524288; PRAGMA temp_store=MEMORY; PRAGMA "
            + "foreign_keys=OFF; PRAGMA locking_mode=EXCLUSIVE;");
        long rows;
        using (var bulk = new Bulk(db, connection))
        {
            bulk.CheckColumns();
            new Histories(bulk, today, Hash()).Write(youths);
            bulk.Flush();
            rows = bulk.Rows;
        }

        Check(connection, "PRAGMA foreign_key_check", "");
        Check(connection, "PRAGMA integrity_check", "ok");
        Execute(connection, "PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=WAL;");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{youths:N0} youths, {rows:N0} rows, "
            + $"{new FileInfo(path).Length / 1048576.0:N0} MB in {clock.Elapsed.TotalSeconds:N1} s: {path}"));
        Console.WriteLine($"Sign in as youth1, mentor1, manager1 (one centre), manager (all centres), psychologist or admin; password "
            + $"{Password}");
    }

    /// <summary>One hash for all, made as the program makes them, so that signing in costs what it costs and changes nothing.</summary>
    private static string Hash() =>
        new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }))
            .HashPassword(new Account(), Password);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Check(SqliteConnection connection, string pragma, string expected)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        var answer = Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
        if (answer != expected) throw new InvalidOperationException($"{pragma}: {answer}");
    }
}
