using Hangfire;
using Hangfire.Dashboard;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Departures;
using Pathways.Core.Help;
using Pathways.Core.Jobs;
using Pathways.Core.Register;
using Pathways.Core.Reminding;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;

namespace Pathways.Web.Startup;

/// <summary>Section "Jobs".</summary>
public sealed class JobSettings
{
    /// <summary>False: nothing is woken in this process (tests, or a web node beside another that does).</summary>
    public bool Enabled { get; set; } = true;
}

internal static class Jobs
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var settings = Settings.Read<JobSettings>(builder.Configuration, "Jobs");
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<RunJob>();
        builder.Services.AddScoped<ReminderPlanning>();
        builder.Services.AddScoped<PlanReminders>();
        builder.Services.AddScoped<SendReminders>();
        builder.Services.AddScoped<EscalateHelp>();
        builder.Services.AddSingleton<HelpWaiting>();
        builder.Services.AddScoped<AskForHelp>();
        builder.Services.AddSingleton<WakeNow>();
        builder.Services.AddScoped<CloseAccounts>();
        builder.Services.AddScoped<ForgetOldRuns>();
        builder.Services.AddScoped<RefreshStatistics>();
        builder.Services.AddScoped<ForgetOldSignIns>();
        builder.Services.AddScoped<ReadRegisters>();
        if (!settings.Enabled) return;

        var (database, connection) = (builder.Setting<DatabaseSettings>().Provider, builder.Setting<DatabaseSettings>().ConnectionString);
        builder.Services.AddHangfire(engine =>
        {
            engine.SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
                .UseFilter(new AutomaticRetryAttribute { Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete });
            if (database == DatabaseProvider.Sqlite)
                engine.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(3) });
            else
            {
                engine.UseSqlServerStorage(connection, new SqlServerStorageOptions
                {
                    SchemaName = "Jobs",
                    QueuePollInterval = TimeSpan.FromSeconds(1),
                    SqlClientFactory = Microsoft.Data.SqlClient.SqlClientFactory.Instance,
                });
            }
        });
        builder.Services.AddHangfireServer(options =>
        {
            options.WorkerCount = 3; // a long register leaves room for a call for help
            options.SchedulePollingInterval = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddHostedService<StartSchedule>();
    }

    /// <summary>The engine's own pages, to be looked at only, behind the permission of the jobs page.</summary>
    public static void MapJobs(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<JobSettings>().Enabled) return;
        app.MapHangfireDashboard("/Jobs/Engine", new DashboardOptions
        {
            Authorization = [], // the endpoint's own policy below decides; the default would let in nobody but 127.0.0.1
            IsReadOnlyFunc = _ => true,
            AppPath = "/Jobs",
            DashboardTitle = "Pathways",
            DisplayStorageConnectionString = false,
            FaviconPath = "/favicon.ico", // the default is a data: address, which our policy blocks
            StatsPollingInterval = 10_000,
        }).RequireAuthorization(new MayAttribute(Permission.SeeJobs));
    }
}
