using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Tests;

/// <summary>
/// A database of its own on the server that <see cref="Variable"/> names; the program makes it at its start, with the real migrations.
/// Without the variable every test has a SQLite file.
/// </summary>
public sealed class TestDatabase
{
    /// <summary>The environment variable with the server's connection string; its login may make and drop databases.</summary>
    public const string Variable = "PATHWAYS_SQLSERVER";

    private TestDatabase(string connectionString) => ConnectionString = connectionString;

    /// <summary>How the program reaches it.</summary>
    public string ConnectionString { get; }

    /// <summary>What the variable says; null when nothing.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    /// <summary>A database for a test class, named after it; another one each time it is asked. Null without a server.</summary>
    public static TestDatabase? For(string testClass, string? server)
    {
        if (server is null) return null;
        var name = $"pathways_{testClass[..Math.Min(80, testClass.Length)]}_{Guid.NewGuid().ToString("N")[..8]}";
        return new TestDatabase(new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString);
    }

    /// <summary>Opens it as the program does.</summary>
    public PathwaysDb Open() => new((DbContextOptions<PathwaysDb>)new DbContextOptionsBuilder<PathwaysDb>()
        .UsePathwaysDatabase(DatabaseProvider.SqlServer, ConnectionString).Options);

    /// <summary>Drops it.</summary>
    public async Task DropAsync()
    {
        await using var db = Open();
        await db.Database.EnsureDeletedAsync();
    }
}
