using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pathways.Core.Data;

/// <summary>
/// Sets SQLite's pragmas once per physical connection (pooled connections are opened many times). Each connection has a page cache of its
/// own, at most 4 MB: the system keeps the file's pages anyway, and sixteen connections with 16 MB each cost a quarter of a gigabyte.
/// What is deleted is overwritten: a note or a scan that was removed is not found in the file by whoever holds a copy of it.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        """
        PRAGMA journal_mode=WAL;
        PRAGMA synchronous=FULL;
        PRAGMA busy_timeout=15000;
        PRAGMA foreign_keys=ON;
        PRAGMA cache_size=-4096;
        PRAGMA temp_store=MEMORY;
        PRAGMA trusted_schema=OFF;
        PRAGMA secure_delete=ON;
        """;

    private readonly ConditionalWeakTable<object, object> done = [];

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !done.TryAdd(handle, this)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
