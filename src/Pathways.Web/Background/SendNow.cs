using System.Threading.Channels;
using Pathways.Core.Background;
using Pathways.Core.Reminders;

namespace Pathways.Web.Background;

/// <summary>Sends what cannot wait for the next round: a call for help goes out at once. The rows are the truth; this only wakes the sending.</summary>
public sealed class SendNow(RunJob run, ILogger<SendNow> logger) : BackgroundService
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something is due now.</summary>
    public void Ring() => bell.Writer.TryWrite(true);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in bell.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await run.RunAsync<SendReminders>(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Sending at once failed; the next round tries again");
            }
        }
    }
}
