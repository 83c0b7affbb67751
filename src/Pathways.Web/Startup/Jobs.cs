using Pathways.Core.Background;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Reminders;
using Pathways.Web.Background;
using Quartz;

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
        builder.Services.AddScoped<PlanReminders>();
        builder.Services.AddScoped<SendReminders>();
        builder.Services.AddScoped<EscalateHelp>();
        builder.Services.AddSingleton<HelpWaiting>();
        builder.Services.AddSingleton<SendNow>();
        builder.Services.AddScoped<ForgetOldRuns>();
        builder.Services.AddScoped<RefreshStatistics>();
        if (!settings.Enabled) return;

        builder.Services.AddHostedService(services => services.GetRequiredService<SendNow>());

        builder.Services.AddQuartz(quartz =>
        {
            foreach (var job in Schedule.Jobs) job.AddTo(quartz);
        });
        builder.Services.AddQuartzHostedService(options =>
        {
            options.WaitForJobsToComplete = true;
            options.StartDelay = TimeSpan.FromSeconds(15); // people come first
        });
    }
}
