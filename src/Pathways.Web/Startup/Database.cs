using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Web.Startup;

internal static class Database
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var settings = builder.Setting<DatabaseSettings>();
        var connectionString = settings.ConnectionString;
        if (connectionString.Length == 0)
        {
            if (settings.Provider != DatabaseProvider.Sqlite)
            {
                throw new InvalidOperationException("Database:ConnectionString is empty. SQL Server needs one, for example Server=db;Database=pathways;User Id=...;Password=...;Encrypt=true");
            }

            var folder = builder.Setting<DataSettings>().Folder;
            Directory.CreateDirectory(folder);
            connectionString = DatabaseSetup.SqliteFile(Path.Combine(folder, "pathways.db"));
        }

        builder.Services.AddPathwaysDatabase(settings.Provider, connectionString);
    }

    /// <summary>Builds the model and applies migrations beside the rest of the start: most of a start's time is the model's.</summary>
    public static Task PrepareDatabaseAsync(this WebApplication app) => Task.Run(async () =>
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        // Asked first: MigrateAsync also compares the whole model with its snapshot, most of a start's time, even when there is nothing to do
        if ((await db.Database.GetPendingMigrationsAsync()).Any()) await db.Database.MigrateAsync();
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
}
