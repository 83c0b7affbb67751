using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Web.Startup;

/// <summary>
/// Two addresses for whoever watches the program: whether it runs (/health/live), and whether it can do its work (/health/ready: 200 or
/// 503, with what
/// is well and what is not; nothing that helps an attacker). An answer stands for a second, so that asking often costs nothing.
/// </summary>
internal sealed class Health(IServiceScopeFactory scopes, DataSettings data, SealedRows keys, LocalTime clock, TimeProvider time)
    : IDisposable
{
    public const string Path = "/health";
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim turn = new(1);
    private (DateTimeOffset At, Answer Answer)? last;

    /// <summary>What /health/ready answers; with the version of the rules of time, so that nodes can be compared.</summary>
    internal sealed record Answer(bool Database, bool Writable, bool Keys, string TimeRules)
    {
        public bool Ready => Database && Writable && Keys;
    }

    public async Task<Answer> AskAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && time.GetUtcNow() - known.At < Stands) return known.Answer;
            var answer = new Answer(await ReachesDatabaseAsync(cancellationToken), DataFolder.CanWrite(data.Folder), keys.Fit,
                clock.Rules.Version);
            last = (time.GetUtcNow(), answer);
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<bool> ReachesDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PathwaysDb>().Settings.AnyAsync(cancellationToken);
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}

internal static class HealthAddresses
{
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SealedRows>();
        builder.Services.AddSingleton<Health>();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet($"{Health.Path}/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet($"{Health.Path}/ready", async (Health health, CancellationToken cancellationToken) =>
        {
            var answer = await health.AskAsync(cancellationToken);
            return Results.Json(answer, statusCode: answer.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
    }
}
