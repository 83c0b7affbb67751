using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Pathways.Core.Data;

/// <summary>The one place that knows how each database is opened.</summary>
public static class DatabaseSetup
{
    /// <summary>Registers the pooled <see cref="PathwaysDb"/> and its write gate.</summary>
    public static IServiceCollection AddPathwaysDatabase(this IServiceCollection services, DatabaseProvider provider,
        string connectionString)
    {
        services.AddSingleton(new WriteGate(oneAtATime: provider == DatabaseProvider.Sqlite));
        var pragmas = new SqlitePragmas();
        services.AddDbContextPool<PathwaysDb>((provided, options) =>
        {
            options.UsePathwaysDatabase(provider, connectionString);
            options.AddInterceptors(provided.GetServices<IInterceptor>());
            options.AddInterceptors(ValuesByTheirColumns.Only);
            if (provider == DatabaseProvider.Sqlite) options.AddInterceptors(pragmas);
        });
        return services;
    }

    /// <summary>Chooses the provider and the assembly that holds its migrations.</summary>
    public static DbContextOptionsBuilder UsePathwaysDatabase(this DbContextOptionsBuilder options, DatabaseProvider provider,
        string connectionString) =>
        provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(connectionString, o => o.MigrationsAssembly("Pathways.Migrations.Sqlite")),
            DatabaseProvider.SqlServer =>
                options.UseSqlServer(connectionString, o => o.MigrationsAssembly("Pathways.Migrations.SqlServer")
                    .ExecutionStrategy(dependencies => new SqlServerRetries(dependencies))),
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        };

    /// <summary>The connection string of a SQLite file: foreign keys on, no shared cache, pooled.</summary>
    public static string SqliteFile(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = true, DefaultTimeout = 30 }.ToString();
}
