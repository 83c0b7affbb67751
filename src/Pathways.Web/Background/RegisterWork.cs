using System.Threading.Channels;
using Pathways.Core.Register;

namespace Pathways.Web.Background;

/// <summary>Imports that wait to be read or written. The rows in the database are the truth; this only wakes the work at once.</summary>
public sealed class RegisterQueue
{
    private readonly Channel<int> imports = Channel.CreateUnbounded<int>();

    /// <summary>Reads or writes this import soon.</summary>
    public void Add(int importId) => imports.Writer.TryWrite(importId);

    /// <summary>The imports, as they come.</summary>
    public IAsyncEnumerable<int> All(CancellationToken cancellationToken) => imports.Reader.ReadAllAsync(cancellationToken);
}

/// <summary>Reads and writes large registers, one at a time, and takes up again what a restart cut off.</summary>
internal sealed class RegisterWork(RegisterQueue queue, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time, ILogger<RegisterWork> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        WorkAsync(stoppingToken),
        configuration.GetValue("Jobs:Enabled", true) ? TidyAsync(stoppingToken) : Task.CompletedTask);

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var importId in queue.All(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<StageImport>().RunAsync(importId, stoppingToken);
                await scope.ServiceProvider.GetRequiredService<WriteImport>().RunAsync(importId, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Import {Import} stopped; nothing of it was written", importId);
            }
        }
    }

    private async Task TidyAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                foreach (var importId in await scope.ServiceProvider.GetRequiredService<KeepImport>().TidyAsync(stoppingToken)) queue.Add(importId);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Old imports could not be tidied up");
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}
