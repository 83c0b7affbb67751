using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Jobs;
using Pathways.Core.Organisation;
using Pathways.Core.Reminding;
using Pathways.Core.Time;

namespace Pathways.Bench.Load;

/// <summary>
/// Planning of reminders for a whole programme of which 3 % have something due, each size in a process of its own: seconds of the first
/// round, of one in which nothing changed, and the most memory.
/// </summary>
internal static class PlanningRun
{
    private const int OneIn = 33;
    private const double Megabyte = 1024 * 1024;

    /// <summary>Measures copies of these files one after the other, and prints how the times grow with the youths.</summary>
    public static async Task RunAsync(IReadOnlyList<string> databaseFiles)
    {
        foreach (var file in databaseFiles)
        {
            using var work = new WorkFolder();
            var copy = Path.Combine(work.Copy(file), "pathways.db");
            LetMostRest(copy);
            using var one = Process.Start(new ProcessStartInfo("dotnet", [typeof(PlanningRun).Assembly.Location, "planning-of", "--db",
                copy]))!;
            await one.WaitForExitAsync();
        }
    }

    /// <summary>Measures this very file, in this process.</summary>
    public static async Task OneAsync(string databaseFile)
    {
        var settings = new ProgrammeSettings { ReminderHour = 0 };
        await using var services = new ServiceCollection().AddLogging()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddPathwaysDatabase(DatabaseProvider.Sqlite, DatabaseSetup.SqliteFile(databaseFile))
            .AddSingleton(TimeProvider.System).AddSingleton(settings).AddSingleton(ZoneRules.Newest(settings)).AddSingleton<LocalTime>()
            .AddSingleton(DocumentTypes.OfCountry(settings.Country))
            .AddScoped<ReminderPlanning>().AddScoped<PlanReminders>().AddScoped<RefreshStatistics>()
            .BuildServiceProvider();
        var youths = await AskAsync(services, db => db.Youths.CountAsync());
        await RunAsync<RefreshStatistics>(services);
        var (planned, made) = await RunAsync<PlanReminders>(services);
        var (again, more) = await RunAsync<PlanReminders>(services);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{youths:N0} youths: {made:N0} rows planned in {planned:N2} s; "
            + $"nothing new ({more}) in {again:N2} s; "
            + $"{planned / youths * 1e6:N1} s a million youths; at most {memory:N0} MB"));
    }

    /// <summary>Of all but one youth in so many, nothing of a plan, a session or a document is due around today.</summary>
    private static void LetMostRest(string databaseFile)
    {
        using var connection = new SqliteConnection($"Data Source={databaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            PRAGMA synchronous=OFF;
            UPDATE "Steps" SET "DueOn" = date("DueOn", '+60 days')
                WHERE "YouthId" % {OneIn} <> 0 AND "DueOn" BETWEEN date('now', '-10 days') AND date('now', '+10 days');
            UPDATE "Plans" SET "ReviewedOn" = date('now', '-20 days') WHERE "YouthId" % {OneIn} <> 0 AND "ReviewedOn" IS NOT NULL;
            UPDATE "Risks" SET "AssessedOn" = date('now') WHERE "YouthId" % {OneIn} <> 0;
            UPDATE "Sessions" SET "StartsAt" = datetime("StartsAt", '+14 days') WHERE "State" = 1 AND "Id" IN (
                SELECT "SessionId" FROM "SessionParticipants" WHERE "YouthId" % {OneIn} <> 0);
            UPDATE "AspNetUsers" SET "Email" = "UserName" || '@example.org', "MailsTo" = "UserName" || '@example.org';
            """);
        command.ExecuteNonQuery();
    }

    private static async Task<(double Seconds, int Done)> RunAsync<T>(IServiceProvider services) where T : IJob
    {
        var began = Stopwatch.GetTimestamp();
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<T>().RunAsync(CancellationToken.None);
        if (result.Failed > 0) throw new InvalidOperationException($"{result.Failed} of {T.Name} failed.");
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, result.Done);
    }

    private static async Task<T> AskAsync<T>(IServiceProvider services, Func<PathwaysDb, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<PathwaysDb>());
    }
}
