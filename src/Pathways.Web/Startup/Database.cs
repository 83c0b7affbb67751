using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Pathways.Core.Changes;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;

namespace Pathways.Web.Startup;

internal static class Database
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var settings = builder.Setting<DatabaseSettings>();
        var connectionString = settings.ConnectionString;
        if (settings.Provider == DatabaseProvider.SqlServer) MustBeReadable(connectionString);
        else if (connectionString.Length == 0)
            connectionString = DatabaseSetup.SqliteFile(Path.Combine(builder.Setting<DataSettings>().Folder, "pathways.db"));
        builder.Services.AddPathwaysDatabase(settings.Provider, connectionString);
        builder.Services.AddSingleton<IInterceptor, NoteChanges>();
    }

    /// <summary>Builds the model and applies migrations beside the rest of the start: most of a start's time is the model's.</summary>
    public static Task PrepareDatabaseAsync(this WebApplication app) => Task.Run(async () =>
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>().Database;
        var known = db.GetMigrations().ToList();
        var applied = (await db.GetAppliedMigrationsAsync()).ToList();
        if (applied.Except(known, StringComparer.Ordinal).ToList() is { Count: > 0 } newer)
        {
            throw new CannotStartException([$"The database is newer than this program, which does not know {string.Join(", ", newer)}. "
                + $"Start the newer program, or go back to the backup made before it."]);
        }

        // Asked first: MigrateAsync also compares the whole model with its snapshot, most of a start's time, even when there is nothing to
        // do
        if (known.Except(applied, StringComparer.Ordinal).ToList() is not { Count: > 0 } missing) return;
        var log = scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Pathways");
        log.LogInformation("Migrating the database: {Migrations}", string.Join(", ", missing));
        var clock = Stopwatch.StartNew();
        await db.MigrateAsync();
        log.LogInformation("Migrated in {Seconds:0.0} s", clock.Elapsed.TotalSeconds);
    });

    /// <summary>Before any page or job: what was planned under other rules of the clock keeps its hour on the wall.</summary>
    public static async Task RereadTheHourAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RereadTheHour>().RunAsync(CancellationToken.None);
    }

    /// <summary>Last of all: what was just migrated or loaded is known to the planner from the first page on.</summary>
    public static async Task CountDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RefreshStatistics>().RunAsync(CancellationToken.None);
    }

    private static void MustBeReadable(string connectionString)
    {
        try
        {
            _ = new SqlConnectionStringBuilder(connectionString);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The reader's words repeat pieces of what it read, which may be a password
            throw new CannotStartException(
                ["Database:ConnectionString is not one of SQL Server. Write Server=…;Database=pathways;User Id=…;Password=…;Encrypt=true"]);
        }
    }
}
