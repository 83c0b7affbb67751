using Microsoft.Extensions.Logging;
using Pathways.Core.Jobs;

namespace Pathways.Core.Register;

/// <summary>
/// Reads and writes the registers that wait, one at a time, takes up again what a restart cut off, and tidies up what nobody decided about.
/// </summary>
public sealed partial class ReadRegisters(KeepImport keep, StageImport stage, WriteImport write, UndoImport undo,
    ILogger<ReadRegisters> log) : IJob
{
    /// <inheritdoc />
    public static string Name => "ReadRegisters";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var (done, failed) = (0, 0);
        foreach (var importId in await keep.TidyAsync(cancellationToken))
        {
            try
            {
                await stage.RunAsync(importId, cancellationToken);
                await write.RunAsync(importId, cancellationToken);
                await undo.RunAsync(importId, cancellationToken);
                done++;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                Stopped(failure, importId);
                failed++;
            }
        }

        return new JobResult(done, failed);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} stopped; it goes on with the next round")]
    private partial void Stopped(Exception failure, int import);
}
