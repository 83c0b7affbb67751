using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Web.Startup;

/// <summary>
/// Two addresses for whoever watches the program: whether it runs (/health/live), and whether it can do its work (/health/ready: 200 or
/// 503). What is well and what is not is named to this machine alone; a stranger reads whether it is ready. An answer stands for a second,
/// so that asking often costs nothing.
/// </summary>
internal sealed class Health(IServiceScopeFactory scopes, DataSettings data, SealedRows keys, Watch watch, LocalTime clock,
    TimeProvider time) : IDisposable
{
    public const string Path = "/health";
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim turn = new(1);
    private (DateTimeOffset At, Answer Answer)? last;

    /// <summary>
    /// What /health/ready answers; with the version of the rules of time, so that nodes can be compared. Without a database nobody knows of
    /// jobs and mails.
    /// </summary>
    internal sealed record Answer(bool Database, bool Writable, bool Keys, bool? Jobs, bool? Mail, bool? Disk, string TimeRules)
    {
        public bool Ready => Database && Writable && Keys && Jobs != false && Mail != false && Disk != false;
    }

    public async Task<Answer> AskAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && time.GetUtcNow() - known.At < Stands) return known.Answer;
            var found = await LookAsync(cancellationToken);
            var answer = new Answer(found is not null, DataFolder.CanWrite(data.Folder), keys.Fit, found is null ? null
                : found.LateJobs.Count == 0, !found?.MailStandsStill, !found?.DiskNearlyFull, clock.Rules.Version);
            last = (time.GetUtcNow(), answer);
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<Watch.Found?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
            await db.Settings.AnyAsync(cancellationToken); // the others may have nothing to ask
            return await watch.LookAsync(db, cancellationToken);
        }
        catch (System.Data.Common.DbException)
        {
            return null;
        }
    }
}

internal static class HealthAddresses
{
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SealedRows>();
        builder.Services.AddSingleton<Watch>();
        builder.Services.AddSingleton<Health>();
    }

    public static void MapHealth(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<Watch>(); // it counts from the start
        app.MapGet($"{Health.Path}/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet($"{Health.Path}/ready", async (Health health, HttpContext context, CancellationToken cancellationToken) =>
        {
            var answer = await health.AskAsync(cancellationToken);
            var isFromHere = context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from);
            return Results.Json(isFromHere ? answer : new { answer.Ready }, statusCode: answer.Ready ? StatusCodes.Status200OK
                : StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
    }
}
