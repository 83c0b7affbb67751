using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pathways.Core.Data;

namespace Pathways.Core.Audit;

/// <summary>
/// The one writer of the log of readings: rows come through a channel and are saved in batches, so that opening a page waits for no save.
/// While it cannot write, or is too far behind, nothing is taken, and so no page is shown; that somebody else saves for long is no failure:
/// it waits for its turn again. A stop empties it first. Killed, the program loses at most what came in <see cref="Gathering"/> before and
/// while it waited for its turn.
/// </summary>
public sealed partial class ReadLogWriter(IServiceScopeFactory scopes, ILogger<ReadLogWriter> log) : BackgroundService
{
    /// <summary>How many rows may wait; with more, pages are refused.</summary>
    public const int MostWaiting = 2_000;

    private const int RowsPerSave = 200;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly Channel<Reading> readings = Channel.CreateBounded<Reading>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private Exception? failure;
    private int waiting;
    private TaskCompletionSource hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How long rows are gathered before they are saved together.</summary>
    public static TimeSpan Gathering { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Takes a row. Throws <see cref="TimeoutException"/> when it cannot be kept: then what was to be read is not shown
    /// (<see cref="DatabaseAway"/>).
    /// </summary>
    public void Take(ReadLogEntry entry)
    {
        if (failure is { } why) throw new TimeoutException("The log of readings cannot be written.", why);
        Interlocked.Increment(ref waiting);
        if (readings.Writer.TryWrite(new Reading(entry, null))) return;
        Interlocked.Decrement(ref waiting);
        throw new TimeoutException("The log of readings is too far behind.");
    }

    /// <summary>Ends when everything that was taken so far is written. For whoever reads the log.</summary>
    public async Task WrittenAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref waiting) == 0) return;
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await readings.Writer.WriteAsync(new Reading(null, written), cancellationToken);
        hurry.TrySetResult();
        await written.Task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        readings.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await readings.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await GatherAsync(stoppingToken);
            var batch = new List<Reading>();
            while (batch.Count < RowsPerSave && readings.Reader.TryRead(out var reading)) batch.Add(reading);

            List<ReadLogEntry> rows = [.. batch.Select(b => b.Entry).OfType<ReadLogEntry>()];
            await SaveAsync(rows, stoppingToken);
            Interlocked.Add(ref waiting, -rows.Count);
            foreach (var reading in batch) reading.Written?.TrySetResult();
            if (hurry.Task.IsCompleted) hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits a moment for more; not while the program stops, nor while somebody waits for what is there.</summary>
    private Task<Task> GatherAsync(CancellationToken stopping) => Task.WhenAny(Task.Delay(Gathering, stopping), hurry.Task);

    private async Task SaveAsync(List<ReadLogEntry> rows, CancellationToken stopping)
    {
        while (rows.Count > 0)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
                db.ReadLog.AddRange(rows);
                await db.SaveChangesAsync(CancellationToken.None);
                failure = null;
                return;
            }
            catch (TimeoutException) when (!stopping.IsCancellationRequested)
            {
                // The turn did not come: it is asked for again, and what is read meanwhile waits in the channel, which has an end
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // Whatever it is: the portal goes on, and shows no file while it lasts
                failure = problem; // from now on nothing is taken, until these are written
                NotWritten(problem, rows.Count);
                if (stopping.IsCancellationRequested) return;
                await Task.WhenAny(Task.Delay(Again, stopping));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Rows} rows of the log of readings are not written; no file is shown until they are")]
    private partial void NotWritten(Exception problem, int rows);

    /// <summary>A row to write, or somebody who waits for those before.</summary>
    private sealed record Reading(ReadLogEntry? Entry, TaskCompletionSource? Written);
}
